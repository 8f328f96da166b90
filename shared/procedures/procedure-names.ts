import { certificationNames } from "./national/certification-names.ts";
import { civilStatusNames } from "./national/civil-status-names.ts";
import { otherNames } from "./national/other-names.ts";
import type { ProcedureName } from "./procedure.ts";

/** What people call each procedure of the national catalogue; apart from the rules, so that what only computes need not carry it. */
export const procedureNames: Readonly<Record<string, ProcedureName>> = {
  ...certificationNames,
  ...civilStatusNames,
  ...otherNames,
};
