import { DomainError } from "#shared/kernel/errors.ts";
import { type MoveName, moves } from "./moves.ts";
import type { DossierStatus } from "./status.ts";

export class DossierNotFound extends DomainError {
  override name = "DossierNotFound";
  constructor(code: string) {
    super("not-found", "dossier-not-found", `No dossier ${code} in this office`);
  }
}

/** The dossier's present status does not allow the move. */
export class MoveNotAllowed extends DomainError {
  override name = "MoveNotAllowed";
  readonly status: DossierStatus;
  constructor(code: string, move: MoveName, status: DossierStatus) {
    const from = moves[move].from.join(" or ");
    super("conflict", "move-not-allowed", `Dossier ${code} is ${status}; "${move}" needs it to be ${from}`);
    this.status = status;
  }
}

/** Somebody moved the dossier since the caller last saw it. */
export class DossierChanged extends DomainError {
  override name = "DossierChanged";
  constructor(code: string, version: number, status: DossierStatus) {
    const now = `at version ${version} and ${status} now`;
    super("stale", "dossier-changed", `Dossier ${code} is ${now}; read it again before moving it`);
  }
}

/** The dossier's state bars this one step, whoever asks for it. `fact` says why. */
export class StepBarred extends DomainError {
  override name = "StepBarred";
  constructor(code: string, fact: string, reason: string, field?: { field: string; problem: string }) {
    super("conflict", fact, `Dossier ${code} ${reason}`, field === undefined ? [] : [field]);
  }
}

/** A step cannot have happened before the one it follows. */
export class StepOutOfOrder extends DomainError {
  override name = "StepOutOfOrder";
  constructor(code: string, last: string) {
    const problem = `must not be before the last step of the dossier, ${last}`;
    super("invalid", "step-out-of-order", `Dossier ${code}: occurredAt ${problem}`, [{ field: "occurredAt", problem }]);
  }
}
