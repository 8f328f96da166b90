import * as z from "zod/mini";
import { suggestedBy, type Written } from "#shared/know-how/clean-thread.ts";
import type { NoteContent } from "#shared/know-how/note.ts";
import { choosableProcedures, suggestedProcedure } from "#shared/know-how/suggest-procedure.ts";
import { type Asker, askerOf } from "#shared/preferences/asker.ts";
import type { SensitiveKind } from "#shared/suggestions/sensitive.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { type CallSlack, understood } from "../slack/call-slack.ts";
import { asMeant } from "../slack/heard.ts";
import { LastingTrouble } from "../slack/troubles.ts";
import type { JobOf } from "../slack/working.ts";
import { type Deps, today } from "./deps.ts";
import { noteForm } from "./note-form.ts";
import type { FormOf } from "./places.ts";
import { closingForm } from "./short-forms.ts";

type Fill = JobOf<"know-how.form">;

/** Fills the form that stands open: empty, out of a thread or a question, or with the note that is to be changed. */
export async function fillForm(job: Fill, deps: Deps): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined) return deps.views.show(job.team, job.viewId, closingForm(knowHowTexts.vi.notStaff));
  const { office, language } = asker;
  const filled = await fillingOf(job, asker, deps);
  if (filled === undefined)
    return deps.views.show(job.team, job.viewId, closingForm(knowHowTexts[language].gone, language));
  const procedures = choosableProcedures(today(office, deps.clock()), office.procedures);
  const words = `${filled.written.title ?? ""} ${filled.written.text ?? ""}`;
  const procedure = filled.of.change === undefined ? suggestedProcedure(words, procedures) : filled.written.procedure;
  const departments = new Map(office.departments.map(({ id, name }) => [id, name]));
  const view = noteForm({
    ...filled,
    ...filled.of,
    written: { ...filled.written, procedure },
    procedures,
    departments,
  });
  await deps.views.show(job.team, job.viewId, view);
}

interface Filling {
  readonly of: FormOf;
  readonly written: Partial<NoteContent>;
  readonly removed?: readonly SensitiveKind[];
  readonly isUnread?: boolean;
}

/** Undefined for what is not there any more, or another office's. */
async function fillingOf(job: Fill, asker: Asker, deps: Deps): Promise<Filling | undefined> {
  if (job.note !== undefined) return changing(job.note, asker, deps);
  if (job.question !== undefined) return answered(job.question, asker, deps);
  const of = { officeId: asker.office.id, language: asker.language };
  if (job.thread === undefined) return { of, written: {} };
  const thread = { channel: job.channel, ...job.thread };
  const written = await readThread(deps.call, job.team, thread);
  if (written === undefined) return { of: { ...of, thread }, written: {}, isUnread: true };
  const { removed, ...suggested } = suggestedBy(written, thread.ts);
  return { of: { ...of, thread }, written: suggested, removed };
}

type About = { readonly officeId: string; readonly id: string };

async function changing(
  { officeId, id }: About,
  { office, language }: Asker,
  deps: Deps,
): Promise<Filling | undefined> {
  const known = officeId === office.id ? await deps.notes.get(officeId, id) : undefined;
  if (known === undefined || known.state === "withdrawn") return undefined;
  return { of: { officeId, language, change: { id, seen: known.version } }, written: known };
}

async function answered(
  { officeId, id }: About,
  { office, language }: Asker,
  deps: Deps,
): Promise<Filling | undefined> {
  const asked = officeId === office.id ? await deps.questions.get(officeId, id) : undefined;
  return asked && { of: { officeId, language }, written: { title: asked.words, text: asked.answer?.text ?? "" } };
}

const Replies = z.object({
  messages: z.array(z.object({ ts: z.string(), text: z._default(z.string(), ""), bot_id: z.optional(z.string()) })),
});

/** What people wrote in a thread, oldest first; undefined where Slack does not let us read it. */
async function readThread(
  call: CallSlack,
  team: string,
  { channel, threadTs }: { readonly channel: string; readonly threadTs: string },
): Promise<Written[] | undefined> {
  try {
    const answer = await call(team, "conversations.replies", { channel, ts: threadTs, limit: 100 });
    const { messages } = understood(Replies, answer);
    return messages.filter((one) => one.bot_id === undefined).map(({ ts, text }) => ({ ts, text: asMeant(text) }));
  } catch (error) {
    if (error instanceof LastingTrouble) return undefined;
    throw error;
  }
}
