import * as z from "zod/mini";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import { PromiseExplanation } from "#shared/dossiers/promise-explanation.ts";
import type { OfficeRules } from "#shared/offices/office-rules.ts";
import { ProcedureName } from "#shared/procedures/procedure.ts";
import { promiseSentence } from "#shared/text/promise-sentence.ts";
import { NoQuery, OfDossier } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

export interface PromiseDeps {
  readonly dossiers: Pick<Dossiers, "get">;
  readonly rules: Pick<OfficeRules, "rulesOn">;
}

const PromiseReply = z.extend(PromiseExplanation, {
  /** The same in words, for whoever asks at the counter. */
  sentence: ProcedureName,
});

/** Why the citizen was told this hour, under the rules and the calendar of the day on which it was promised. */
export function explainPromiseRoute({ dossiers, rules }: PromiseDeps): Route {
  return route({
    operation: "explain-promise",
    method: "GET",
    path: "/v1/offices/{officeId}/dossiers/{code}/promise",
    scope: "dossiers:read",
    params: OfDossier,
    query: NoQuery,
    reply: PromiseReply,
    status: 200,
    async handle({ path, actor }) {
      const explanation = await explainPromise(await dossiers.get(actor.officeId, path.code), rules);
      const [vi, en, id] = (["vi", "en", "id"] as const).map((language) => promiseSentence(explanation, language));
      return { status: 200, body: { ...explanation, sentence: { vi, en, id } } };
    },
  });
}
