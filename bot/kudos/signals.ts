import { type Signal, signalDays, signalsOf } from "#shared/kudos/signals.ts";
import { daysBefore } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type Member, membershipsOf, staffIn } from "#shared/offices/staff-office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { paragraph } from "../slack/blocks.ts";
import { laterUnlessNow } from "../slack/later.ts";
import { type Message, message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { signalsMessage } from "./signals-message.ts";

type Show = JobOf<"kudos.signals">;

/** Shows an administrator, and nobody else, what the thanks of four weeks look like. */
export async function showSignals(job: Show, deps: KudosDeps): Promise<void> {
  const member = await memberOf(job, deps);
  if (member === undefined) return;
  const { office, staff } = member;
  const preferences = await deps.preferences.of(office.id, staff.slackUser);
  const language = preferences.language ?? office.language;
  if (staff.role !== "admin") return dm(office, job, "refused", refused(language), deps);
  const to = localDate(job.at, office.calendar.zone);
  const from = daysBefore(to, signalDays - 1);
  const found = signalsOf(await deps.kudos.between(office.id, from, to), office);
  if (job.unasked === true && !(await mayBeTold(job, found, member, deps))) return;
  await dm(office, job, to, signalsMessage(office, { from, to, found }, language), deps);
}

async function memberOf({ officeId, team, user }: Show, deps: KudosDeps): Promise<Member | undefined> {
  if (officeId === undefined) return (await membershipsOf({ team, channel: user, user }, deps))[0];
  const office = await deps.offices.get(officeId);
  const staff = staffIn(office, team, user);
  return staff && { office, staff };
}

/** What nobody asked for is said only where there is something, and not in quiet hours. */
async function mayBeTold(job: Show, found: readonly Signal[], { office }: Member, deps: KudosDeps): Promise<boolean> {
  if (found.length === 0) return false;
  const { user } = job;
  const key = `kudos.signals/${localDate(job.at, office.calendar.zone)}/${user}`;
  return (await laterUnlessNow({ office, user, kind: "kudos", key, job }, deps)) === "now";
}

async function dm(office: OpenedOffice, job: Show, what: string, words: Message, deps: KudosDeps): Promise<void> {
  const { team, user } = job;
  await deps.say({
    officeId: office.id,
    key: `kudos/signals/${what}/${user}`,
    team,
    channel: user,
    message: words,
  });
}

function refused(language: Language): Message {
  const words = kudosTexts[language].refused["not-admin"];
  return message(words, paragraph(words));
}
