import type { Job } from "#shared/jobs.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import type { AllPreferences, NoticeKind, Preferences } from "#shared/preferences/preferences.ts";
import type { Timers } from "#shared/timers/timer.ts";

/** Something that the bot is about to say to one person by itself. */
export interface Notice {
  readonly office: Pick<Office, "id" | "staff" | "calendar" | "slack">;
  readonly user: string;
  readonly kind: NoticeKind;
  /** Names the notice, once and for all: `suggestions.told/{id}/{state}/{user}`. */
  readonly key: string;
  /** Says it when it is done again: the very job that asks, or one for this person alone. Its `at` becomes the later instant. */
  readonly job: Job;
  /** Read already; otherwise they are read here. */
  readonly preferences?: Preferences | undefined;
}

interface Deps {
  readonly preferences: Pick<AllPreferences, "of">;
  readonly timers: Timers;
  readonly clock: Clock;
}

/**
 * Asked before each notice to one person: "now" and the caller says it (`base.say` with the user as channel); "later" and the job was put
 * on a timer for the end of their quiet hours, when the handler asks again; "never" for whoever muted the kind, has no Slack or has left.
 * The same notice again sets the same timer. Answers to what people asked for do not come through here.
 */
export async function laterUnlessNow(notice: Notice, deps: Deps): Promise<"now" | "later" | "never"> {
  const { office, user, kind, key, job } = notice;
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  if (staff === undefined || staff.withoutSlack) return "never";
  const preferences = notice.preferences ?? (await deps.preferences.of(office.id, user));
  const now = deps.clock();
  const dueAt = noticeAt(preferences, kind, now, office.calendar.zone);
  if (dueAt === "never" || dueAt === now) return dueAt === now ? "now" : "never";
  // With its instant in the key: whoever makes their quiet hours longer meanwhile is asked about again.
  const work = { lane: office.slack.team, job };
  await deps.timers.set({ officeId: office.id, key: `later/${dueAt}/${key}`, dueAt, work });
  return "later";
}
