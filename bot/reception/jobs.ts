import { Channel, type Dossiers } from "#shared/dossiers/dossier.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { type Member, membershipsOf } from "#shared/offices/staff-office.ts";
import { receptionTexts } from "#shared/text/reception.ts";
import type { Answer } from "../slack/answer.ts";
import { paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import type { Say } from "../slack/outbox.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { notReceivedMessage } from "./not-received-message.ts";
import { receivedMessage } from "./received-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
  readonly dossiers: Dossiers;
  readonly clock: Clock;
  readonly say: Say;
  readonly answer: Answer;
}

type Reception = JobOf<"reception.receive">;

/** What the worker does with a reception form: one form is one dossier and one direct message about it. */
export function receptionHandlers(deps: Deps): Pick<Handlers, "reception.receive"> {
  return { "reception.receive": (job) => take(job, deps) };
}

async function take(job: Reception, deps: Deps): Promise<void> {
  const members = await membershipsOf(job, deps);
  const [member] = members;
  if (member === undefined) return deps.answer(job.responseUrl, said(receptionTexts.vi.notStaff));
  const { office } = member;
  const here = members.length === 1 || (await deps.offices.officeOfChannel(job.team, job.channel)) === office.id;
  const outcome = here ? await receive(job, member, deps) : said(receptionTexts[office.language].several);
  // One message a form: what became of it.
  const key = `reception/${job.viewId}`;
  await deps.say({ officeId: office.id, key, team: job.team, channel: job.user, message: outcome });
}

async function receive(job: Reception, { office }: Member, deps: Deps): Promise<Message> {
  const { handedIn, procedure, papers, copies, pages, stated, at, viewId, team, user } = job;
  const [date = "", time = ""] = stated?.split(" ") ?? [];
  const statedAt = stated === undefined ? undefined : atWallTime(date, time, office.calendar.zone);
  const input = { procedure, receivedAt: at, channel: Channel.parse(handedIn), papers, copies, pages, statedAt };
  const request = {
    key: shortHash(`slack reception ${team} ${viewId}`, 8),
    body: shortHash(JSON.stringify([procedure, handedIn, papers, copies, pages, stated]), 4),
  };
  try {
    const actor = { officeId: office.id, id: user };
    const { dossier } = await receiveDossier({ ...input, mayImport: false }, actor, request, deps);
    return receivedMessage(office, dossier);
  } catch (error) {
    if (error instanceof DomainError) return notReceivedMessage(error, office.language);
    throw error;
  }
}

function said(words: string): Message {
  return message(words, paragraph(words));
}
