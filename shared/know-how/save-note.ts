import type { Clock } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import type { Note, NoteContent, NoteSource, Notes } from "./note.ts";
import { noteId } from "./note-id.ts";
import { versionOf } from "./stale.ts";

interface Deps {
  readonly notes: Pick<Notes, "add">;
  readonly clock: Clock;
}

/** Who saves what, and where it was learned. */
export interface Saving {
  readonly content: NoteContent;
  readonly author: string;
  /** The author's; that of the procedure answers for a note that has one. */
  readonly department: string;
  readonly source: NoteSource;
}

/**
 * Keeps a note as a draft until an expert has said that it is right. The same thread or form again is the same note, as it stands by now.
 * One write. @throws DomainError invalid, by field, for what may not be kept
 */
export async function saveNote(saving: Saving, office: OpenedOffice, { notes, clock }: Deps): Promise<Note> {
  const { content, author, source } = saving;
  assertClean(content);
  const at = clock();
  const date = localDate(at, office.calendar.zone);
  const version = content.procedure === undefined ? undefined : versionOf(content.procedure, date, office.procedures);
  if (content.procedure !== undefined && version === undefined) {
    const problem = `${content.procedure} is not in force on ${date}`;
    throw new DomainError("invalid", "procedure-not-in-force", `procedure ${problem}`, [
      { field: "procedure", problem },
    ]);
  }
  const known = office.departments.some(({ id }) => id === version?.department);
  return notes.add(office.id, {
    ...content,
    id: noteId(office.id, source),
    procedureFrom: version?.validFrom,
    department: known && version !== undefined ? version.department : saving.department,
    author,
    source,
    state: "draft",
    history: [{ did: "saved", at, by: author }],
    version: 1,
    updatedAt: at,
  });
}

/** @throws DomainError invalid naming every field with a citizen's number, a dossier code or a secrecy mark. */
export function assertClean({ title, text, basis = "" }: Pick<NoteContent, "title" | "text" | "basis">): void {
  const fields = Object.entries({ title, text, basis }).flatMap(([field, words]) =>
    [...new Set(sensitiveIn(words).map(({ kind }) => kind))].map((kind) => ({
      field,
      problem: `holds a ${kind}, which may not be kept`,
    })),
  );
  if (fields.length > 0) throw new DomainError("invalid", "sensitive-content", "A note names no citizen", fields);
}
