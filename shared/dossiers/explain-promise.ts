import type { Instant } from "#shared/kernel/clock.ts";
import type { KnownRules, OfficeRules } from "#shared/offices/office-rules.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedureSource } from "#shared/procedures/procedure-source.ts";
import type { Dossier } from "./dossier.ts";
import { firstPromise, pinnedProcedure, statedIn } from "./first-promise.ts";
import { promiseChanges, statedBefore } from "./promise-changes.ts";
import type { ExplainedRule, PromiseExplanation } from "./promise-explanation.ts";

/**
 * Why the citizen was told this hour ("why 15:30 on Thursday?"): worked out again from the dossier's history under the
 * calendar and rules of the office that handles it, as they were known on the day of each step. One read for the promise
 * and one for each pause.
 * @returns the hour that this comes to beside the one that was promised, and whether they agree; never a guess.
 * @throws OfficeNotFound
 */
export async function explainPromise(
  dossier: Dossier,
  rules: Pick<OfficeRules, "rulesOn">,
): Promise<PromiseExplanation> {
  const { history, officeId, handledBy = officeId } = dossier;
  const start = Math.max(
    0,
    history.findLastIndex(({ move }) => move === "accept"),
  );
  const from = history[start]?.at ?? dossier.receivedAt;
  const steps = history.slice(start + 1);
  const resumed = steps.filter(({ move }) => move === "resume").map(({ at }) => at);
  const known = await rulesOnEach(handledBy, [from, ...resumed], rules);
  return explain(dossier, { from, detail: history[start]?.detail, steps, known });
}

interface Known {
  readonly from: Instant;
  readonly detail: string | undefined;
  readonly steps: Dossier["history"];
  readonly known: ReadonlyMap<Instant, KnownRules>;
}

function explain(dossier: Dossier, { from, detail, steps, known }: Known): PromiseExplanation {
  const then = rulesAt(known, from);
  const procedure = pinnedProcedure(dossier, then);
  const setting = { steps, urgent: dossier.urgent, calendarAt: (at: Instant) => rulesAt(known, at).calendar };
  const statedAt = dossier.basis === "slip" ? (statedIn(detail) ?? statedBefore(dossier, setting)) : undefined;
  const first = firstPromise(dossier, procedure, { from, calendar: then.calendar, statedAt });
  const changes = promiseChanges(first.promisedAt, setting);
  const recomputedAt = changes.length > 0 ? changes.at(-1)?.promisedAt : first.promisedAt;
  return {
    code: dossier.code,
    procedure: dossier.procedure,
    zone: then.calendar.zone,
    promisedAt: dossier.promisedAt,
    ...(recomputedAt !== undefined && { recomputedAt }),
    agrees: recomputedAt === dossier.promisedAt,
    ...(procedure !== undefined && { rule: explainedRule(procedure, then) }),
    first,
    changes,
  };
}

function explainedRule(procedure: Procedure, { own }: KnownRules): ExplainedRule {
  const { time, outOfHoursMinutes, validFrom, validTo, marks } = procedure;
  return {
    time,
    ...(outOfHoursMinutes !== undefined && { outOfHoursMinutes }),
    validFrom,
    ...(validTo !== undefined && { validTo }),
    source: procedureSource(procedure, own),
    mark: marks.time,
  };
}

async function rulesOnEach(
  officeId: string,
  instants: readonly Instant[],
  rules: Pick<OfficeRules, "rulesOn">,
): Promise<Map<Instant, KnownRules>> {
  const each = instants.map(async (at) => [at, await rules.rulesOn(officeId, at)] as const);
  return new Map(await Promise.all(each));
}

function rulesAt(known: ReadonlyMap<Instant, KnownRules>, at: Instant): KnownRules {
  const rules = known.get(at);
  if (rules === undefined) throw new Error(`The rules of ${at} were not read`);
  return rules;
}
