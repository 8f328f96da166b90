import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { isTooLate } from "./morning.ts";
import type { RitualKind, Slot } from "./ritual.ts";

/** A job, its lane and its key. */
export interface LaneJob {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

/** What each ritual queues when its hour has come. @param at when the tick found it due. */
export const ritualJobs: Record<RitualKind, (office: Office, slot: Slot, at: Instant) => LaneJob[]> = {
  "end-of-day": ({ id: officeId, slack }, { date }, at) => {
    const job = { type: "end-of-day.open", officeId, at, date } as const;
    return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
  },
  /**
   * A list for each person, so that one whom Slack does not know keeps no other from theirs, and what lies before the signers;
   * neither once it would be no news. And the first look at promises that are about to be broken.
   */
  morning: (office, slot, at) => [...lists(office, slot, at), ...watch(office, slot, at)],
};

function lists(office: Office, { date }: Slot, at: Instant): LaneJob[] {
  if (isTooLate(date, at, office.calendar.zone)) return [];
  const { id: officeId, slack } = office;
  const people = office.staff.map(({ slackUser: user }): LaneJob => {
    const job = { type: "desk.morning", officeId, at, date, user } as const;
    return { lane: slack.team, key: [job.type, officeId, date, user].join("/"), job };
  });
  const signing = { type: "signing.show", officeId, at } as const;
  return [...people, { lane: slack.team, key: [signing.type, officeId, date].join("/"), job: signing }];
}

/** Promises are watched on the day itself, however late its morning comes. */
function watch({ id: officeId, slack, calendar }: Office, { date }: Slot, at: Instant): LaneJob[] {
  if (localDate(at, calendar.zone) !== date) return [];
  const job = { type: "apologies.draft", officeId, at, date, morning: true } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
}
