import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import type { NoticeKind } from "#shared/preferences/preferences.ts";
import { chairOf } from "#shared/suggestions/accountable.ts";
import { answeredOnTime } from "#shared/suggestions/answered-on-time.ts";
import { staffNamed } from "#shared/suggestions/suggestion-moves.ts";
import type { JobOf } from "../slack/working.ts";
import { type NoticeRole, noticeMessage } from "./notice-message.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";

type Tell = JobOf<"suggestions.tell">;

/** Days over which the chair is told how the office keeps its word. */
const ratedDays = 90;

/**
 * Tells one person of one step, once, when they want to hear: at once, when their quiet hours end, or never. What has moved on while it
 * waited is not told any more; its later step is.
 */
export async function tell(job: Tell, deps: SuggestionDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const suggestion = await deps.suggestions.get(office.id, job.id);
  const step = suggestion?.history[job.step];
  const staff = staffNamed(job.user, office);
  if (suggestion === undefined || step === undefined || staff === undefined || staff.withoutSlack) return;
  if (job.late && suggestion.history.length > job.step + 1) return;
  const preferences = await deps.preferences.of(office.id, job.user);
  const at = noticeAt(preferences, kindOf(job.as), job.at, office.calendar.zone);
  if (at === "never") return;
  if (at > job.at) return later(job, at, office, deps);
  const language = preferences.language ?? office.language;
  const forChair = { rate: await rateOf(job, office, deps), chair: chairOf(office) };
  await deps.say({
    officeId: office.id,
    key: keyOf(job),
    team: office.slack.team,
    channel: job.user,
    message: noticeMessage(suggestion, { as: job.as, step, ...forChair }, { office, language, now: job.at }),
  });
}

function later(job: Tell, dueAt: Instant, { id: officeId, slack }: OpenedOffice, { timers }: SuggestionDeps) {
  const work = { lane: slack.team, job: { ...job, late: true } };
  return timers.set({ officeId, key: keyOf(job), dueAt, work });
}

function keyOf({ id, as, step, user }: Tell): string {
  return `suggestion/${id}/${step}/${as}/${user}`;
}

function kindOf(as: NoticeRole): NoticeKind {
  return as === "remind" || as === "overdue" ? "reminder" : "suggestions";
}

async function rateOf({ as, at }: Tell, { id, calendar }: OpenedOffice, { suggestions }: SuggestionDeps) {
  if (as !== "chair") return undefined;
  const to = localDate(at, calendar.zone);
  return answeredOnTime(id, { from: dateOf(dayNumber(to) - ratedDays), to }, at, suggestions);
}
