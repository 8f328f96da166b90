import { wallTime } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import { isAway, Preferences } from "#shared/preferences/preferences.ts";
import { peopleOf } from "#shared/rituals/answer.ts";
import { type Evening, scopeOf, whichOf } from "#shared/rituals/evening.ts";
import { isOpenAt } from "#shared/rituals/evening-for.ts";
import { expectedIn } from "#shared/rituals/expected-people.ts";
import { heldAs } from "#shared/rituals/open-evening.ts";
import type { JobOf } from "../slack/working.ts";
import { type EveningDeps, tell } from "./evening-deps.ts";
import { reminderMessage } from "./person-messages.ts";

type Remind = JobOf<"end-of-day.remind">;

/**
 * Reminds those who have not answered, once: a job for each, so that one whom Slack does not know keeps no other from theirs. A window
 * that is over reminds nobody.
 */
export async function remind(job: Remind, deps: EveningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const evening = await deps.evenings.read(office.id, job);
  if (evening === undefined || evening.closedAt !== undefined || !isOpenAt(job.at, evening)) return;
  if (heldAs(office, job.department)?.reminds !== true) return;
  if (job.user === undefined) return remindSilent(office, evening, job, deps);
  await remindOne(office, evening, job.user, deps);
}

async function remindSilent(office: OpenedOffice, evening: Evening, job: Remind, deps: EveningDeps): Promise<void> {
  const [answers, preferences] = await Promise.all([
    deps.answers.ofEvening(office.id, evening),
    deps.preferences.all(office.id),
  ]);
  const answered = peopleOf(answers);
  const { team: lane } = office.slack;
  const silent = expectedIn(office, evening, answered, preferences).filter(
    ({ slackUser, withoutSlack }) => !answered.has(slackUser) && withoutSlack !== true,
  );
  const reminders = silent.flatMap(({ slackUser: user }) => {
    const dueAt = noticeAt(preferences.get(user) ?? usual, "reminder", job.at, office.calendar.zone);
    if (dueAt === "never" || !isOpenAt(dueAt, evening)) return [];
    const key = `end-of-day/${scopeOf(evening)}/remind/${user}`;
    return [{ lane, key, dueAt, job: { type: job.type, officeId: office.id, at: dueAt, ...whichOf(evening), user } }];
  });
  // Now, or when somebody's quiet hours end before the window does.
  await deps.jobs.sendAll(reminders.filter(({ dueAt }) => dueAt === job.at));
  for (const { key, dueAt, job: later } of reminders.filter((one) => one.dueAt > job.at)) {
    await deps.timers.set({ officeId: office.id, key, dueAt, work: { lane, job: later } });
  }
}

const usual = Preferences.parse({});

async function remindOne(office: OpenedOffice, evening: Evening, user: string, deps: EveningDeps): Promise<void> {
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  const [said, chosen] = await Promise.all([
    deps.answers.ofPerson(office.id, evening, user),
    deps.preferences.of(office.id, user),
  ]);
  if (staff === undefined || said.length > 0 || isAway(chosen, evening.date) || chosen.muted.includes("reminder"))
    return;
  const time = wallTime(evening.closesAt ?? evening.claimedAt, office.calendar.zone);
  const language = chosen.language ?? office.language;
  const message = reminderMessage(language, { officeId: office.id, evening, time });
  await tell(office, { user, key: `end-of-day/${scopeOf(evening)}/remind/${user}`, message }, deps);
}
