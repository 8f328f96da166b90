import { headsOf } from "#shared/apologies/heads-of.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { digestOf } from "#shared/kudos/digest.ts";
import { isFirstOfMonth, isFirstOfWeek, monthBefore } from "#shared/kudos/first-days.ts";
import { knowStaff } from "#shared/kudos/known-staff.ts";
import { monthBoardOf } from "#shared/kudos/month-board.ts";
import { nameOf } from "#shared/kudos/names.ts";
import { weekBefore, weekOf } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import type { Message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { boardMessage, digestMessage } from "./digest-message.ts";
import { recognitionChannel } from "./show-kudos.ts";

/**
 * On the first working day of a week the thanks of the week before, and on the first of a month whatever the office wants of the month;
 * each once, and none when it comes so late that the next week or month has begun.
 */
export async function tellDigest({ officeId, date, at }: JobOf<"kudos.digest">, deps: KudosDeps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const { calendar } = office;
  // A job may have lain in the queue for days, and a tick may have been late.
  const now = deps.clock();
  const today = localDate(now > at ? now : at, calendar.zone);
  const isThisWeek = weekOf(today).name === weekOf(date).name;
  const isThisMonth = today.slice(0, 7) === date.slice(0, 7);
  if (isThisWeek && isFirstOfWeek(calendar, date)) await ofWeek(office, date, at, deps);
  if (isThisMonth && isFirstOfMonth(calendar, date)) await ofMonth(office, date, at, deps);
}

async function ofWeek(office: OpenedOffice, date: LocalDate, at: string, deps: KudosDeps): Promise<void> {
  await knowStaff(office, date, deps.knownStaff);
  const week = weekBefore(date);
  await deps.jobs.sendAll(signalJobs(office, week.name, at));
  if (!setupOf(office).recognition.weeklyDigest) return;
  const digest = digestOf(await deps.kudos.between(office.id, week.monday, week.sunday), office);
  if (digest !== undefined) await say(office, `kudos/digest/${week.name}`, digestMessage(office, week, digest), deps);
}

async function ofMonth(office: OpenedOffice, date: LocalDate, at: string, deps: KudosDeps): Promise<void> {
  await deps.jobs.sendAll(quietJobs(office, date, at));
  if (!setupOf(office).recognition.monthBoard) return;
  const { from, to } = monthBefore(date);
  const rows = monthBoardOf(await deps.kudos.between(office.id, from, to), (user) => nameOf(office, user));
  const month = from.slice(0, 7);
  if (rows.length > 0) await say(office, `kudos/board/${month}`, boardMessage(office, month, rows), deps);
}

async function say(office: OpenedOffice, key: string, message: Message, deps: KudosDeps): Promise<void> {
  await deps.say({
    officeId: office.id,
    key,
    team: office.slack.team,
    channel: recognitionChannel(office),
    message,
  });
}

/** Administrators hear of signals by themselves only where there are any. */
function signalJobs({ id: officeId, slack, staff }: OpenedOffice, week: string, at: string): LaneJob[] {
  const admins = staff.filter(({ role, withoutSlack }) => role === "admin" && !withoutSlack);
  return admins.map(({ slackUser: user }) => ({
    lane: slack.team,
    key: ["kudos.signals", officeId, week, user].join("/"),
    job: { type: "kudos.signals", officeId, at, team: slack.team, user, unasked: true } as const,
  }));
}

/** Whoever decides for a department looks after it once a month. */
function quietJobs(office: OpenedOffice, date: LocalDate, at: string): LaneJob[] {
  const { id: officeId, slack, departments } = office;
  const heads = departments.flatMap(({ id }) => headsOf(office, id)).filter(({ withoutSlack }) => !withoutSlack);
  return [...new Set(heads.map(({ slackUser }) => slackUser))].map((user) => ({
    lane: slack.team,
    key: ["kudos.quiet", officeId, date.slice(0, 7), user].join("/"),
    job: { type: "kudos.quiet", officeId, at, date, user } as const,
  }));
}
