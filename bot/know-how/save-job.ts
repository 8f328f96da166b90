import { DomainError } from "#shared/kernel/errors.ts";
import type { NoteContent } from "#shared/know-how/note.ts";
import { assertClean, saveNote } from "#shared/know-how/save-note.ts";
import { takeStep } from "#shared/know-how/take-step.ts";
import { type Asker, askerOf } from "#shared/preferences/asker.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import type { JobOf } from "../slack/working.ts";
import type { Deps } from "./deps.ts";
import { said } from "./search-jobs.ts";
import { tellOf } from "./tell-jobs.ts";

type Save = JobOf<"know-how.save">;

/** Keeps what was handed in: one form is one note or one change, and one direct message about what became of it. */
export async function saveForm(job: Save, deps: Deps): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined || asker.office.id !== job.officeId) return;
  const words = await keep(job, asker, deps);
  const key = `know-how/form/${job.viewId}`;
  await deps.say({ officeId: job.officeId, key, team: job.team, channel: job.user, message: said(words) });
}

/** @returns what its author is told. */
async function keep(job: Save, { office, staff, language }: Asker, deps: Deps): Promise<string> {
  const texts = knowHowTexts[language];
  try {
    const content = contentOf(job);
    if (job.change !== undefined) {
      assertClean(content);
      const { id, seen } = job.change;
      const doing = { did: "edited", content, seen } as const;
      const note = await takeStep({ id, by: job.user, doing }, office, deps);
      await tellOf(note, office, deps);
      return texts.changed(id);
    }
    const source = job.thread ?? { form: job.viewId };
    const saving = { content, author: job.user, department: staff.department, source };
    const note = await saveNote(saving, office, deps);
    await tellOf(note, office, deps);
    const isOurs = note.author === job.user && note.version === 1 && note.text === content.text;
    return isOurs ? texts.saved(note.id) : texts.savedBy(note.id);
  } catch (error) {
    if (error instanceof DomainError) return refusal(error, texts);
    throw error;
  }
}

export function refusal({ kind, fields }: DomainError, texts: (typeof knowHowTexts)["vi"]): string {
  if (kind === "forbidden") return texts.notExpert;
  if (kind === "conflict") return texts.moved;
  if (kind === "not-found") return texts.gone;
  const names: Readonly<Record<string, string>> = {
    title: texts.title,
    text: texts.text,
    basis: texts.basis,
    procedure: texts.procedure,
  };
  return texts.refusedFields([...new Set(fields.map(({ field }) => names[field] ?? field))].join(", "));
}

function contentOf({ title, text, procedure, basis, validUntil }: Save): NoteContent {
  return {
    title,
    text,
    ...(procedure !== undefined && { procedure }),
    ...(basis !== undefined && { basis }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
