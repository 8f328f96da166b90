import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { mayConfirm } from "./experts-of.ts";
import { type Note, NoteMoved, NoteNotFound, type Notes } from "./note.ts";
import { afterStep, type Doing, type Standing } from "./note-steps.ts";
import { versionOf } from "./stale.ts";

interface Deps {
  readonly notes: Pick<Notes, "get" | "replace">;
  readonly clock: Clock;
}

/** Others may write in between; whoever meets that many has to come again. */
const attempts = 5;

/** Who does what with which note. */
export interface Step {
  readonly id: string;
  /** Slack user id. */
  readonly by: string;
  readonly doing: Doing;
}

/**
 * One step of a note by a member of staff: read, checked, one conditional write; done before, it is not done again.
 * @throws NoteNotFound, NoteMoved, DomainError forbidden
 */
export async function takeStep(step: Step, office: OpenedOffice, { notes, clock }: Deps): Promise<Note> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const note = await notes.get(office.id, step.id);
    if (note === undefined) throw new NoteNotFound(step.id);
    const next = afterStep(note, step.doing, standingOf(note, step, office, clock()));
    if (next === note) return note;
    const kept = await notes.replace(office.id, next, note.version);
    if (kept !== undefined) return kept;
  }
  throw new NoteMoved({ id: step.id, state: "draft" });
}

function standingOf(note: Note, { by, doing }: Step, office: OpenedOffice, at: Instant): Standing {
  const date = localDate(at, office.calendar.zone);
  const code = doing.did === "edited" ? doing.content.procedure : note.procedure;
  const procedureFrom = code === undefined ? undefined : versionOf(code, date, office.procedures)?.validFrom;
  return { by, at, isExpert: mayConfirm(office, note, by), date, procedureFrom };
}
