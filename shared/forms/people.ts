import type { FormOffice } from "./form.ts";
import { roles } from "./step-words.ts";
import { slip } from "./words.ts";

/** Name of a member of staff by the Slack id that the history holds; undefined for a machine and for who has left. */
export function staffName({ staff }: FormOffice, id: string | undefined): string | undefined {
  return staff.find(({ slackUser }) => slackUser === id)?.name;
}

/** Role and department of who took a step, never a name: `Cán bộ, Tư pháp - Hộ tịch`. */
export function rolePlayed({ staff, departments }: FormOffice, id: string): string {
  const member = staff.find(({ slackUser }) => slackUser === id);
  if (member === undefined) return /^[UW][A-Z0-9]+$/.test(id) ? slip.someone : slip.machine;
  const department = departments.find((one) => one.id === member.department)?.name;
  return department === undefined ? roles[member.role] : `${roles[member.role]}, ${department}`;
}

/** Role and name, for who answers for a decision: `Trưởng bộ phận Thanh Thảo`. */
export function namedWithRole({ staff }: FormOffice, id: string | undefined): string | undefined {
  const member = staff.find(({ slackUser }) => slackUser === id);
  return member && `${roles[member.role]} ${member.name}`;
}
