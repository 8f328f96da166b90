import { isPromised, promiseTimer } from "#shared/listening/promises.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import { isAway } from "#shared/preferences/preferences.ts";
import type { JobOf } from "../slack/working.ts";
import type { ListeningDeps } from "./deps.ts";
import { promiseMessage } from "./promise-message.ts";

/** The day of a promise has come, or is over: who promised is asked, and whoever listened is told when it is over. */
export async function remind(job: JobOf<"listening.due">, deps: ListeningDeps): Promise<void> {
  const { officeId, at, suggestion: id, due, leader, stage } = job;
  const suggestion = await deps.suggestions.get(officeId, id);
  if (!isPromised(suggestion, due)) return;
  const office = await deps.offices.get(officeId);
  if (stage === "due") await deps.timers.set(promiseTimer(office, { suggestion: id, due, leader }, "overdue"));
  const { owner } = suggestion.commitment;
  const listened = leader ?? suggestion.accountable;
  const base = { type: "listening.tell", officeId, at, suggestion: id, due } as const;
  const tells = [
    { ...base, user: owner, what: stage },
    ...(stage === "overdue" && listened !== owner
      ? [{ ...base, user: listened, what: "overdue-to-leader" } as const]
      : []),
  ];
  const { team: lane } = office.slack;
  await deps.jobs.sendAll(tells.map((tell) => ({ lane, key: keyOf(tell), job: tell })));
}

/** Tells one person of a promise that still is one: now, when their quiet hours end, or not at all. */
export async function tell(job: JobOf<"listening.tell">, deps: ListeningDeps): Promise<void> {
  const { officeId, at, user, what, suggestion: id, due } = job;
  const [office, suggestion] = await Promise.all([deps.offices.get(officeId), deps.suggestions.get(officeId, id)]);
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  if (staff === undefined || staff.withoutSlack || !isPromised(suggestion, due)) return;
  const { commitment } = suggestion;
  if (what !== "overdue-to-leader" && commitment.owner !== user) return;
  const preferences = await deps.preferences.of(officeId, user);
  // On leave nobody is asked; the day after it is over it comes to whoever listened.
  if (what === "due" && isAway(preferences, localDate(at, office.calendar.zone))) return;
  const dueAt = noticeAt(preferences, "listening", at, office.calendar.zone);
  if (dueAt === "never") return;
  const { team } = office.slack;
  if (dueAt > at) return deps.timers.set({ officeId, key: keyOf(job), dueAt, work: { lane: team, job } });
  const language = preferences.language ?? office.language;
  const said = promiseMessage(office.id, language, what, { ...commitment, suggestion: id });
  await deps.say({ officeId, team, channel: user, key: keyOf(job), message: said });
}

function keyOf({ suggestion, due, what, user }: Omit<JobOf<"listening.tell">, "type">): string {
  return ["listening", suggestion, due, what, user].join("/");
}
