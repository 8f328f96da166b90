import type { Clock } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Dossiers } from "./dossier.ts";
import { MoveNotAllowed } from "./dossier-errors.ts";
import { moveDossier } from "./move-dossier.ts";
import { limitsOf } from "./signature.ts";

/** What became of one dossier of a signing session; `already`: somebody signed it before, or this same session did. */
export type Signed =
  | { readonly code: string; readonly result: "signed" | "already" }
  | { readonly code: string; readonly result: "refused"; readonly fact: string; readonly message: string };

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Pick<Offices, "get">;
  readonly clock: Clock;
}

/** So many are signed in one action at most. */
export const mostSigned = 200;

/**
 * Signs many in one action, each by a write of its own, whose citizen waits longest first. What cannot be signed is told
 * and holds nobody up; the same request again signs what is left.
 * @param signer a member of staff who may sign. @throws DomainError forbidden `may-not-sign`, or naming `codes`; a fault
 * of ours ends it in the middle, and the same request may be sent again
 */
export async function signMany(
  codes: readonly string[],
  signer: Actor,
  request: RequestId,
  deps: Deps,
): Promise<readonly Signed[]> {
  if (codes.length > mostSigned) {
    const problem = `must be at most ${mostSigned} in one action`;
    throw new DomainError("invalid", "too-many", `codes ${problem}`, [{ field: "codes", problem }]);
  }
  const office = await deps.offices.get(signer.officeId);
  const staff = office.staff.find(({ slackUser }) => slackUser === signer.id);
  if (staff === undefined) throw new DomainError("forbidden", "may-not-sign", "Only staff of the office sign");
  limitsOf(staff);
  const results: Signed[] = [];
  for (const code of await inOrderOfWaiting(new Set(codes), signer.officeId, deps.dossiers)) {
    results.push(await signOne(code, signer, request, deps));
  }
  return results;
}

/** As the queue has them; what is not in its first page comes last. One query. */
async function inOrderOfWaiting(codes: ReadonlySet<string>, officeId: string, dossiers: Dossiers): Promise<string[]> {
  if (codes.size < 2) return [...codes];
  const { items } = await dossiers.listSigning(officeId, { limit: 300 });
  const waiting = items.map(({ code }) => code).filter((code) => codes.has(code));
  return [...new Set([...waiting, ...codes])];
}

async function signOne(code: string, signer: Actor, { key, body }: RequestId, deps: Deps): Promise<Signed> {
  const request = { key: shortHash(`${key} ${body} ${code}`, 8), body };
  try {
    const { replayed } = await moveDossier({ code, move: "sign" }, signer, request, deps);
    return { code, result: replayed ? "already" : "signed" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (isSigned(error)) return { code, result: "already" };
    return { code, result: "refused", fact: error.fact, message: error.message };
  }
}

function isSigned(error: DomainError): boolean {
  return error instanceof MoveNotAllowed && (error.status === "resultReady" || error.status === "returned");
}
