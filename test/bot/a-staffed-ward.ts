import type { Staff } from "#shared/offices/office.ts";
import { dynamoStaffDirectory, dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { aWard } from "./a-ward.ts";

/** A ward with one person of each kind, whom the directory of the workspace knows. */
export async function aStaffedWard(options: Parameters<typeof aWard>[1] = {}) {
  const ward = await aWard((ids) => {
    const person = (name: string, role: Staff["role"], department = "justice"): Staff => ({
      slackUser: ids[name] ?? "",
      name,
      department,
      role,
    });
    return {
      staff: [
        person("Thu Lan", "officer"),
        person("Ngọc Hạnh", "officer"),
        person("Minh Tuấn", "officer", "land"),
        person("Thanh Thảo", "head"),
        person("Hải Đăng", "signer"),
        person("Bích Ngân", "leader"),
        person("Gia Huy", "admin"),
      ],
    };
  }, options);
  const { documentClient, peopleTable } = ward.tables;
  await dynamoStaffRegister(documentClient, peopleTable).link(ward.office);
  const id = (name: string) => ward.slack.users[name] ?? "";
  return { ...ward, id, directory: dynamoStaffDirectory(documentClient, peopleTable) };
}
export type StaffedWard = Awaited<ReturnType<typeof aStaffedWard>>;
