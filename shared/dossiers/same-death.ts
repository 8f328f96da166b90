import type { Dossier } from "./dossier.ts";
import { StepBarred } from "./dossier-errors.ts";
import type { DossierStatus } from "./status.ts";

/** Procedures that register a death: at the office, on a visit, and together with the removal from the residence register. */
export const deathRegistrations: readonly string[] = ["1.000656", "1.000419", "1.007073"];

export function isDeathRegistration({ procedure }: Pick<Dossier, "procedure">): boolean {
  return deathRegistrations.includes(procedure);
}

/** A registration that came to nothing stands in nobody's way. */
const without: ReadonlySet<DossierStatus> = new Set(["refused", "withdrawn", "stopped"]);

/** Parts of one bundle register one death together, each for its own purpose. */
export function standsInTheWay(other: Dossier, dossier: Dossier): boolean {
  const bundleOf = ({ bundle, code }: Dossier) => bundle ?? code;
  return !without.has(other.status) && bundleOf(other) !== bundleOf(dossier);
}

const byStaff = /^[UW][A-Z0-9]+$/;

/**
 * Before a death registration leaves the office it has to be known who died, else nobody can tell whether it was
 * registered before. What the office's own software handed over is that software's to compare.
 * @throws StepBarred `deceased-missing`
 */
export function assertDeceasedNamed({ code, duplicates, history }: Dossier): void {
  if (duplicates !== undefined || !byStaff.test(history[0]?.by ?? "")) return;
  const problem = "must be named first, with the number of the identity card or the date of death";
  throw new StepBarred(code, "deceased-missing", `cannot be issued: the person who died ${problem}`, {
    field: "applicant.deceased",
    problem,
  });
}

/** The same person's death is registered already, or about to be. */
export class DuplicateDeath extends StepBarred {
  override name = "DuplicateDeath";
  constructor(code: string, others: readonly string[]) {
    const reason = `registers a death that ${others.join(" and ")} registers too: stop one of them, or let a head confirm`;
    const problem = "may name the head, signer or leader who confirms that both are needed";
    super(code, "duplicate-death", reason, { field: "confirmedBy", problem });
  }
}
