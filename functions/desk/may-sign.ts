import type { Staff } from "#shared/offices/office.ts";

/** Whether this person signs anything at all; which dossiers, the rule of signing says for each. */
export function maySignAtAll({ role }: Pick<Staff, "role">): boolean {
  return role === "signer" || role === "leader" || role === "head";
}
