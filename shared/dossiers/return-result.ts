import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Outcome } from "./dossier.ts";
import { type MoveDossier, moveDossier } from "./move-dossier.ts";

/** Hands the result to the citizen (Decree 118/2025 art. 22); the dossier leaves the open list. @throws as moveDossier */
export function returnResult(
  input: Omit<MoveDossier, "move">,
  actor: Actor,
  request: RequestId,
  deps: Parameters<typeof moveDossier>[3],
): Promise<Outcome> {
  return moveDossier({ ...input, move: "return" }, actor, request, deps);
}
