import { DomainError } from "#shared/kernel/errors.ts";
import type { Office } from "#shared/offices/office.ts";
import { isKnownPaper } from "#shared/procedures/known-papers.ts";
import type { Step } from "./dossier.ts";
import type { MoveDetails } from "./move-input.ts";
import { assertAnswerable } from "./word-of-staff.ts";

/** What is asked for, and who answers for asking a second time. @throws DomainError naming `missing` or `confirmedBy` */
export function supplementOf(
  { missing, confirmedBy }: Pick<MoveDetails, "missing" | "confirmedBy">,
  office: Pick<Office, "staff" | "procedures">,
): Pick<Step, "missing" | "confirmed" | "detail"> {
  const stranger = missing?.find((paper) => !isKnownPaper(paper, office.procedures));
  if (stranger !== undefined) {
    const problem = "must be papers of the catalogue, such as identity";
    throw new DomainError("invalid", "unknown-paper", `missing ${problem}`, [{ field: "missing", problem }]);
  }
  return {
    missing: missing && [...new Set(missing)],
    ...(confirmedBy !== undefined && {
      confirmed: true,
      detail: `confirmed:${assertAnswerable("confirmedBy", confirmedBy, office)}`,
    }),
  };
}
