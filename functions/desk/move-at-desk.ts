import * as z from "zod/mini";
import { moveDossier } from "#shared/dossiers/move-dossier.ts";
import { moveDetails } from "#shared/dossiers/move-input.ts";
import { type MoveName, moveNames } from "#shared/dossiers/moves.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { outcomeReply } from "../dossiers/dossier-reply.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";
import { formsOfDossier, OfCode } from "./dossier-at-desk.ts";

/** Reception has a form of its own, and only an import corrects. */
const offered = moveNames.filter((name) => !["submit", "receive", "correct"].includes(name)) as [
  MoveName,
  ...MoveName[],
];

const { signer: _nobodySignsForAnother, ...details } = moveDetails;
const MoveAtDesk = z.strictObject({
  move: z.enum(offered),
  occurredAt: z.optional(z.iso.datetime({ offset: true })),
  ...details,
});

/** Whoever answers for a step is the one who is signed in: an officer cannot say yes in the name of a head. */
function assertOwnWord(named: Readonly<Record<string, string | undefined>>, slackUser: string): void {
  for (const [field, user] of Object.entries(named)) {
    if (user === undefined || user === slackUser) continue;
    const problem = "must be whoever is signed in; the head, signer or leader does it at their own desk";
    throw new DomainError("forbidden", "not-your-word", `${field} ${problem}`, [{ field, problem }]);
  }
}

export function moveAtDeskRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "move-dossier",
    method: "POST",
    path: "/desk/dossiers/{code}/moves",
    roles: counter,
    speaks: "json",
    params: OfCode,
    query: z.object({}),
    body: MoveAtDesk,
    async handle({ path, body, actor, request, ifVersion, clock }) {
      const { confirmedBy, approver } = body;
      assertOwnWord({ confirmedBy, approver }, actor.id);
      const outcome = await moveDossier({ ...path, ...body, ifVersion }, actor, request, { ...deps, clock });
      return outcomeReply(outcome, 200, { forms: formsOfDossier(outcome.dossier) });
    },
  });
}
