import type { Office, Staff } from "#shared/offices/office.ts";

/** Who decides for a department: its heads; where it has none the leaders, else those who sign. */
export function headsOf({ staff }: Pick<Office, "staff">, department: string): Staff[] {
  const heads = staff.filter((one) => one.role === "head" && one.department === department);
  if (heads.length > 0) return heads;
  const leaders = staff.filter(({ role }) => role === "leader");
  return leaders.length > 0 ? leaders : staff.filter(({ role }) => role === "signer");
}
