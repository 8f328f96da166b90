import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type Member, membershipsOf } from "#shared/offices/staff-office.ts";
import type { Evening } from "#shared/rituals/evening.ts";
import { scopeOf } from "#shared/rituals/evening.ts";
import { eveningFor } from "#shared/rituals/evening-for.ts";
import { jobsOfSuggestion } from "#shared/rituals/evening-jobs.ts";
import { followSaid } from "#shared/rituals/follow-said.ts";
import { type Kept, keepSaid } from "#shared/rituals/keep-said.ts";
import { recordReply } from "#shared/rituals/record-reply.ts";
import { PassingTrouble } from "../slack/troubles.ts";
import type { JobOf } from "../slack/working.ts";
import { type EveningDeps, tell } from "./evening-deps.ts";
import { keptMessage } from "./person-messages.ts";
import { showRecorded } from "./show-evening.ts";

/** A reply in a thread: an answer where the thread is an evening's and its author is of the staff. */
export async function hearReply(job: JobOf<"end-of-day.reply">, deps: EveningDeps): Promise<void> {
  const reply = await recordReply(job, deps);
  if (reply.kind === "opening") throw new PassingTrouble("evening-thread-not-known-yet", { waitSeconds: 2 });
  if (reply.kind === "recorded") await follow(reply, reply, job.at, deps);
}

interface Place {
  readonly office: OpenedOffice;
  readonly evening: Evening;
}

async function follow({ office, evening }: Place, { suggestion }: Kept, at: string, deps: EveningDeps): Promise<void> {
  await deps.jobs.sendAll(jobsOfSuggestion(office, suggestion, at));
  await showRecorded(office, evening, deps);
}

/** What somebody wrote to the bot itself is an answer while an evening of theirs is open; else it is for others to hear. */
export async function hearDirect(job: JobOf<"end-of-day.direct">, deps: EveningDeps): Promise<void> {
  for (const member of await membershipsOf(job, deps)) {
    // An edit belongs to the evening in which its message was first written.
    const person = await eveningFor(member.office, member.staff, job.at, deps);
    if (person !== undefined) return keepDirect(job, member, person.evening, deps);
  }
}

async function keepDirect(
  job: JobOf<"end-of-day.direct">,
  { office, staff }: Member,
  evening: Evening,
  deps: EveningDeps,
): Promise<void> {
  const kept = await keepSaid("direct", job, { office, evening }, deps);
  if (kept.answer === undefined) return;
  await follow({ office, evening }, kept, job.at, deps);
  const { slackUser: user } = staff;
  const [said, chosen] = await Promise.all([
    deps.answers.ofPerson(office.id, evening, user),
    deps.preferences.of(office.id, user),
  ]);
  const message = keptMessage(chosen.language ?? office.language, evening, said);
  await tell(office, { user, key: `end-of-day/${scopeOf(evening)}/direct/${user}`, message }, deps);
}

/** Evenings whose replies may still be marked. */
const markedWithinDays = 8;

/** A light bulb on one's own reply makes a suggestion of it. */
export async function hearMark(
  { team, channel, user, ts, at }: JobOf<"end-of-day.mark">,
  deps: EveningDeps,
): Promise<void> {
  for (const { office } of await membershipsOf({ team, channel, user }, deps)) {
    const today = dayNumber(localDate(at, office.calendar.zone));
    const held = await deps.evenings.between(office.id, dateOf(today - markedWithinDays), dateOf(today + 1));
    for (const evening of held.filter(({ thread }) => thread?.channel === channel).toReversed()) {
      const answer = await deps.answers.mark(office.id, evening, { user, message: { channel, ts } });
      if (answer === undefined) continue;
      const suggestion = await followSaid(answer, office, deps);
      return follow({ office, evening }, { answer, suggestion }, at, deps);
    }
  }
}
