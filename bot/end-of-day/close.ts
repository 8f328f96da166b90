import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import { isAway } from "#shared/preferences/preferences.ts";
import { closeEvening } from "#shared/rituals/close-evening.ts";
import { type Evening, scopeOf, whichOf } from "#shared/rituals/evening.ts";
import { heldAs } from "#shared/rituals/open-evening.ts";
import { type EveningSummary, summariseEvening } from "#shared/rituals/summarise-evening.ts";
import type { JobOf } from "../slack/working.ts";
import { type EveningDeps, tell } from "./evening-deps.ts";
import { showEvening } from "./show-evening.ts";
import { summaryMessage } from "./summary-message.ts";

/** Closes an evening: the day's figures once more in its first message, and the summary for the leaders. */
export async function close(job: JobOf<"end-of-day.close">, deps: EveningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  if (heldAs(office, job.department) === undefined) return;
  const evening = await closeEvening(office, job, job.at, deps);
  if (evening === undefined) return;
  await showEvening(office, evening, deps);
  await sumUp(office, evening, deps);
}

/** In the leaders' channel, else to each leader as they want to hear of it. */
async function sumUp(office: OpenedOffice, evening: Evening, deps: EveningDeps): Promise<void> {
  const summary = await summariseEvening(office, evening, deps);
  const { leadersChannel: channel } = setupOf(office);
  if (channel !== undefined) {
    const { id: officeId, slack, language } = office;
    const message = summaryMessage(office, evening, summary, language);
    await deps.say({ officeId, key: `end-of-day/${scopeOf(evening)}/summary`, team: slack.team, channel, message });
    return;
  }
  for (const { slackUser, role, withoutSlack } of office.staff) {
    if (role === "leader" && withoutSlack !== true) await tellLeader(slackUser, { office, evening, summary }, deps);
  }
}

interface Summed {
  readonly office: OpenedOffice;
  readonly evening: Evening;
  readonly summary: EveningSummary;
}

async function tellLeader(user: string, { office, evening, summary }: Summed, deps: EveningDeps): Promise<void> {
  const at = evening.closedAt ?? evening.claimedAt;
  const { zone } = office.calendar;
  const chosen = await deps.preferences.of(office.id, user);
  if (isAway(chosen, localDate(at, zone))) return;
  const key = `end-of-day/${scopeOf(evening)}/summary/${user}`;
  const dueAt = noticeAt(chosen, "digest", at, zone);
  if (dueAt === "never") return;
  if (dueAt > at) {
    const job = { type: "end-of-day.summary", officeId: office.id, at: dueAt, ...whichOf(evening), user } as const;
    return deps.timers.set({ officeId: office.id, key, dueAt, work: { lane: office.slack.team, job } });
  }
  const message = summaryMessage(office, evening, summary, chosen.language ?? office.language);
  await tell(office, { user, key, message }, deps);
}

/** The summary for a leader whose quiet hours are over. */
export async function showSummary(job: JobOf<"end-of-day.summary">, deps: EveningDeps): Promise<void> {
  const { user } = job;
  const office = await deps.offices.get(job.officeId);
  const evening = await deps.evenings.read(office.id, job);
  const isLeader = office.staff.some(({ slackUser, role }) => slackUser === user && role === "leader");
  if (evening?.closedAt === undefined || !isLeader) return;
  const summary = await summariseEvening(office, evening, deps);
  const { language = office.language } = await deps.preferences.of(office.id, user);
  const message = summaryMessage(office, evening, summary, language);
  await tell(office, { user, key: `end-of-day/${scopeOf(evening)}/summary/${user}`, message }, deps);
}
