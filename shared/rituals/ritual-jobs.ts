import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
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
   * nothing once it would be no news.
   */
  morning: (office, { date }, at) => {
    if (isTooLate(date, at, office.calendar.zone)) return [];
    const { id: officeId, slack } = office;
    const lists = office.staff.map(({ slackUser: user }): LaneJob => {
      const job = { type: "desk.morning", officeId, at, date, user } as const;
      return { lane: slack.team, key: [job.type, officeId, date, user].join("/"), job };
    });
    const signing = { type: "signing.show", officeId, at } as const;
    return [...lists, { lane: slack.team, key: [signing.type, officeId, date].join("/"), job: signing }];
  },
};
