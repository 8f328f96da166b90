import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { type Signed, signMany } from "#shared/dossiers/sign-many.ts";
import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { signs } from "#shared/signing/may-sign.ts";
import { queueFor, readQueue } from "#shared/signing/read-queue.ts";
import { signingTexts } from "#shared/text/signing.ts";
import { paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import type { Outbox, Say, Saying } from "../slack/outbox.ts";
import { sayAll } from "../slack/say-all.ts";
import type { Whisper } from "../slack/whisper.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { queueMessage } from "./queue-message.ts";
import { refusedMessage } from "./refused-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Dossiers;
  readonly outbox: Pick<Outbox, "isSaid">;
  readonly clock: Clock;
  readonly say: Say;
  readonly whisper: Whisper;
}

/** What the worker does for signers: one message a day for each, brought up to date, and signing from it. */
export function signingHandlers(deps: Deps): Pick<Handlers, "signing.show" | "signing.sign"> {
  return {
    "signing.show": async ({ officeId, at }) => show(await deps.offices.get(officeId), at, deps),
    "signing.sign": (job) => sign(job, deps),
  };
}

/** @param gone signed a moment ago: the index may still show them. */
async function show(office: Office, at: Instant, deps: Deps, gone: ReadonlySet<string> = new Set()): Promise<void> {
  const queue = (await readQueue(office.id, deps.dossiers)).filter(({ code }) => !gone.has(code));
  const date = localDate(at, office.calendar.zone);
  const sayings: Saying[] = [];
  for (const staff of office.staff.filter(signs)) {
    const theirs = queueFor(staff, office, queue);
    const key = `signing/${date}/${staff.slackUser}`;
    // Nobody is told that nothing waits, unless their message of today says otherwise.
    if (theirs.length === 0 && !(await deps.outbox.isSaid(office.id, key))) continue;
    const base = { officeId: office.id, key, team: office.slack.team, channel: staff.slackUser };
    sayings.push({ ...base, message: queueMessage(office, theirs, at) });
  }
  await sayAll(sayings, deps.say);
}

/** Signs what the message showed, as the one who pressed; who may sign and what, the write of each signature holds. */
async function sign(job: JobOf<"signing.sign">, deps: Deps): Promise<void> {
  const { team, channel, user, codes, at } = job;
  const office = await deps.offices.get(job.officeId);
  if (team !== office.slack.team) return;
  const tell = (said: Message) => deps.whisper({ team, channel, user, message: said });
  const texts = signingTexts[office.language];
  const request = { key: shortHash(`slack ${user} ${at}`, 8), body: shortHash(codes.join(), 4) };
  const signer = { officeId: office.id, id: user };
  const results = staffIn(office, team, user) && (await signMany(codes, signer, request, deps).catch(mayNot));
  if (results === undefined) return tell(message(texts.mayNot, paragraph(texts.mayNot)));
  const signed = results.flatMap(({ code, result }) => (result === "refused" ? [] : [code]));
  await show(office, deps.clock(), deps, new Set(signed));
  const refused = refusedMessage(office.language, results);
  if (refused !== undefined) await tell(refused);
}

function mayNot(error: unknown): readonly Signed[] | undefined {
  if (error instanceof DomainError && error.kind === "forbidden") return undefined;
  throw error;
}
