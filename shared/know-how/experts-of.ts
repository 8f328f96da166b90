import { headsOf } from "#shared/apologies/heads-of.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { Note } from "./note.ts";

type OfStaff = Pick<Office, "staff"> & { readonly setup?: unknown };

/**
 * Who answers for what a department knows: those whom the office named, else its heads, else the leaders. Never the author alone with
 * themselves: where nobody else is left, the leaders are asked. Only people whom Slack reaches.
 */
export function expertsOf(office: OfStaff, department: string, author?: string): Staff[] {
  const named = setupOf(office).knowHow.experts[department] ?? [];
  const chosen = office.staff.filter(({ slackUser }) => named.includes(slackUser));
  const leaders = office.staff.filter(({ role }) => role === "leader");
  const others = (staff: readonly Staff[]) =>
    staff.filter(({ slackUser, withoutSlack }) => slackUser !== author && withoutSlack !== true);
  const lists = [chosen, headsOf(office, department), leaders].map(others);
  return lists.find((list) => list.length > 0) ?? [];
}

/** Whether somebody may say that a note is right: an expert of its department or a leader, and nobody for their own. */
export function mayConfirm(office: OfStaff, { department, author }: Pick<Note, "department" | "author">, user: string) {
  if (user === author) return false;
  return (
    expertsOf(office, department, author).some(({ slackUser }) => slackUser === user) ||
    office.staff.some(({ slackUser, role }) => slackUser === user && role === "leader")
  );
}
