import type { Dossier, Step } from "./dossier.ts";
import { DossierChanged, DossierNotFound, MoveNotAllowed, StepBarred, StepOutOfOrder } from "./dossier-errors.ts";
import { isAllowed, type MoveName, needsPresented } from "./moves.ts";

/** Whether the dossier exists for an office: the one that received it or the one that handles it. */
export function isOf({ officeId, handledBy }: { officeId?: unknown; handledBy?: unknown }, asking: string): boolean {
  return officeId === asking || handledBy === asking;
}

/** Not for any ear: other registrations of the same death have to be looked at before the step. */
export class DeathsNotCompared extends Error {
  override name = "DeathsNotCompared";
  readonly dossier: Dossier;
  constructor(dossier: Dossier) {
    super(`Dossier ${dossier.code} registers a death that others may register too`);
    this.dossier = dossier;
  }
}

/** Says in words why the write condition of a move did not hold; undefined where only other deaths can be the reason. */
export function refusal(asking: string, step: Step, dossier: Dossier): Error | undefined {
  const { code, status, version } = dossier;
  if (!isOf(dossier, asking)) return new DossierNotFound(code);
  if (step.ifVersion !== undefined && step.ifVersion !== version) return new DossierChanged(code, version, status);
  if (!isAllowed(step.move, status)) return new MoveNotAllowed(code, step.move, status);
  const last = dossier.history.at(-1)?.at ?? dossier.receivedAt;
  if (step.at < last) return new StepOutOfOrder(code, last);
  if (needsPresented(step.move, status) && dossier.presentedAt === undefined) {
    return new StepBarred(code, "not-presented", `does not lie before the signer; "${step.move}" needs it to`);
  }
  return reasons[step.move]?.(step, dossier, asking);
}

const reasons: Partial<Record<MoveName, (step: Step, dossier: Dossier, asking: string) => Error | undefined>> = {
  present(_, dossier, asking) {
    if (isElsewhere(dossier, asking)) return elsewhere(dossier);
    const { code, presentedAt, signedBy } = dossier;
    if (presentedAt !== undefined) return new StepBarred(code, "already-presented", "lies before the signer already");
    if (signedBy !== "other-agency") return undefined;
    return new StepBarred(code, "signed-elsewhere", "is signed by another agency; finish it when the result is there");
  },
  sign({ signer }, dossier, asking) {
    if (isElsewhere(dossier, asking)) return elsewhere(dossier);
    if (signer?.headOnly && dossier.signedBy !== "head")
      return mayNotSign(dossier, "only the chair or a vice-chair may");
    if (signer?.departments?.includes(dossier.department) !== false) return undefined;
    return mayNotSign(dossier, `is of the department ${dossier.department}, which the signer does not sign for`);
  },
  "request-supplement"({ confirmed }, { code, supplements = 0 }) {
    if (confirmed || supplements === 0) return undefined;
    const reason =
      "was sent back for papers before, and a second time counts as overdue (Decision 766): ask for all that is missing at once, or let a head confirm";
    const problem = "must name the head, signer or leader who confirms a second supplement";
    return new StepBarred(code, "second-supplement", reason, { field: "confirmedBy", problem });
  },
  extend({ at, promisedAt = "" }, { code, promisedAt: present }) {
    if (present < at) {
      return new StepBarred(
        code,
        "promise-passed",
        `was promised for ${present}: a promise is extended before it passes`,
      );
    }
    if (promisedAt > present) return undefined;
    const problem = `must be later than the present promise, ${present}`;
    return new StepBarred(code, "promise-not-later", `: promisedAt ${problem}`, { field: "promisedAt", problem });
  },
  refund(_, { code, paid }) {
    return paid ? undefined : new StepBarred(code, "nothing-to-refund", "holds no fee that was paid");
  },
};

/** The competent office decides; the one that received the papers only passes them on (Decree 118/2025 art. 10). */
function isElsewhere({ handledBy, officeId }: Dossier, asking: string): boolean {
  return (handledBy ?? officeId) !== asking;
}

function elsewhere({ code, handledBy }: Dossier): Error {
  return new StepBarred(code, "handled-elsewhere", `is handled by office ${handledBy}, which signs it`);
}

function mayNotSign({ code }: Dossier, reason: string): Error {
  return new StepBarred(code, "may-not-sign", `cannot be signed by this person: ${reason}`);
}
