import { DomainError, type RefusalKind } from "#shared/kernel/errors.ts";

/** Nothing of the body can be taken. @throws DomainError naming `body` */
export function refuseBody(fact: string, problem: string, kind: RefusalKind = "invalid"): never {
  throw new DomainError(kind, fact, `The body ${problem}`, [{ field: "body", problem }]);
}

/** Rows of one call: what a function can take over well within the half minute that the gateway waits. */
export const mostRows = 5_000;

export function assertRows(count: number): void {
  if (count === 0) refuseBody("no-rows", "must hold at least one row");
  if (count > mostRows)
    refuseBody("too-many-rows", `must hold at most ${mostRows} rows; send the rest in another call`, "too-large");
}
