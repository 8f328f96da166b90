import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { isTooLate } from "./morning.ts";
import { departmentOf, type RitualName, type Slot } from "./ritual.ts";

/** A job, its lane and its key. */
export interface LaneJob {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

/** What a ritual queues when its hour has come. @param at when the tick found it due. */
export function jobsOfRitual(office: OpenedOffice, ritual: RitualName, slot: Slot, at: Instant): LaneJob[] {
  switch (ritual) {
    case "morning":
      return [...lists(office, slot, at), ...watch(office, slot, at)];
    case "release":
      return release(office, slot, at);
    case "listening":
      return listening(office, slot, at);
    case "digest":
      return [...digest(office, slot, at), check(office, slot, at)];
    default:
      return evening(office, departmentOf(ritual), slot, at);
  }
}

/** Whether a session is due on that very day, the worker decides. */
function listening({ id: officeId, slack }: OpenedOffice, { date }: Slot, at: Instant): LaneJob[] {
  const job = { type: "listening.call", officeId, at, date } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
}

/** Whether a week or a month begins on that very day, the worker decides. */
function digest({ id: officeId, slack }: OpenedOffice, { date }: Slot, at: Instant): LaneJob[] {
  const job = { type: "kudos.digest", officeId, at, date } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
}

function evening(
  { id: officeId, slack }: OpenedOffice,
  department: string | undefined,
  { date }: Slot,
  at: Instant,
): LaneJob[] {
  const job = { type: "end-of-day.open", officeId, at, date, department } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date, department].join("/"), job }];
}

/** What colleagues wrote without a name goes out by batches. */
function release({ id: officeId, slack }: OpenedOffice, { date }: Slot, at: Instant): LaneJob[] {
  const job = { type: "sealed.release", officeId, at, date } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
}

/**
 * A list for each person, so that one whom Slack does not know keeps no other from theirs, and what lies before the signers;
 * neither once it would be no news.
 */
function lists(office: Office, { date }: Slot, at: Instant): LaneJob[] {
  if (isTooLate(date, at, office.calendar.zone)) return [];
  const { id: officeId, slack } = office;
  const inSlack = office.staff.filter(({ withoutSlack }) => !withoutSlack);
  const people = inSlack.map(({ slackUser: user }): LaneJob => {
    const job = { type: "morning.show", officeId, at, date, user } as const;
    return { lane: slack.team, key: [job.type, officeId, date, user].join("/"), job };
  });
  const signing = { type: "signing.show", officeId, at } as const;
  return [...people, { lane: slack.team, key: [signing.type, officeId, date].join("/"), job: signing }];
}

/** The first look at promises that are about to be broken. They are watched on the day itself, however late its morning comes. */
function watch({ id: officeId, slack, calendar }: Office, { date }: Slot, at: Instant): LaneJob[] {
  if (localDate(at, calendar.zone) !== date) return [];
  const job = { type: "apologies.draft", officeId, at, date, morning: true } as const;
  return [{ lane: slack.team, key: [job.type, officeId, date].join("/"), job }];
}

/** What colleagues know is looked through for what may not be right any more. */
function check({ id: officeId, slack }: OpenedOffice, { date }: Slot, at: Instant): LaneJob {
  const job = { type: "know-how.check", officeId, at, date } as const;
  return { lane: slack.team, key: [job.type, officeId, date].join("/"), job };
}
