import type { Instant } from "#shared/kernel/clock.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { Timer } from "#shared/timers/timer.ts";
import { type Evening, scopeOf, type WhichEvening, whichOf } from "./evening.ts";
import type { LaneJob } from "./ritual-jobs.ts";

type OfOffice = Pick<Office, "id" | "slack">;

/** At this part of the window those who were silent are reminded. */
const remindAfter = 0.8;

/** What an open evening waits for: the reminder, where it is wanted, and the close. */
export function timersOf({ id: officeId, slack }: OfOffice, evening: Evening, reminds: boolean): Timer[] {
  const { claimedAt, closesAt } = evening;
  if (closesAt === undefined) return [];
  const opened = Date.parse(claimedAt);
  const remindAt = toInstant(opened + Math.round((Date.parse(closesAt) - opened) * remindAfter));
  const timer = (verb: "remind" | "close", dueAt: Instant): Timer => ({
    officeId,
    key: `end-of-day/${scopeOf(evening)}/${verb}`,
    dueAt,
    work: { lane: slack.team, job: { type: `end-of-day.${verb}`, officeId, at: dueAt, ...whichOf(evening) } },
  });
  return [...(reminds ? [timer("remind", remindAt)] : []), timer("close", closesAt)];
}

/** What to queue once an answer was kept: the reply that counts, and the suggestion that was raised or changed with it. */
export function jobsAfterAnswer(
  office: OfOffice,
  which: WhichEvening,
  suggestion: Suggestion | undefined,
  at: Instant,
): LaneJob[] {
  const recorded = { type: "end-of-day.show-recorded", officeId: office.id, at, ...whichOf(which) } as const;
  const count = {
    lane: office.slack.team,
    key: [recorded.type, office.id, scopeOf(which), at].join("/"),
    job: recorded,
  };
  return [count, ...jobsOfSuggestion(office, suggestion, at)];
}

/** Brings the message of a suggestion up to date, where one was raised or changed. */
export function jobsOfSuggestion(
  { id: officeId, slack }: OfOffice,
  suggestion: Suggestion | undefined,
  at: Instant,
): LaneJob[] {
  if (suggestion === undefined) return [];
  const { id, version } = suggestion;
  const job = { type: "suggestions.show", officeId, at, id } as const;
  return [{ lane: slack.team, key: [job.type, officeId, id, version].join("/"), job }];
}
