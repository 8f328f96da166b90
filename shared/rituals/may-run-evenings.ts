import type { Staff } from "#shared/offices/office.ts";

/**
 * Who previews evening threads, asks now or for a past day, and pauses them: leaders and administrators, and heads for the office
 * and their own department.
 */
export function mayRunEvenings(
  { role, department: own }: Pick<Staff, "role" | "department">,
  department?: string,
): boolean {
  if (role === "leader" || role === "admin") return true;
  return role === "head" && (department === undefined || department === own);
}
