import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { keptSteps, type Note, type NoteContent, NoteMoved, type NoteStep } from "./note.ts";

/** What somebody does with a note. */
export type Doing =
  /** `seen`: the version that was confirmed, which must still be what the note says. */
  | { readonly did: "confirmed"; readonly seen: number }
  | { readonly did: "declined" | "withdrawn"; readonly reason: string }
  | { readonly did: "edited"; readonly content: NoteContent; readonly seen: number }
  | { readonly did: "renewed" | "outdated" };

/** Who does it, when, and what holds at that time. */
export interface Standing {
  readonly by: string;
  readonly at: Instant;
  /** Whether they may confirm this note (`mayConfirm`). */
  readonly isExpert: boolean;
  /** Local date of the office. */
  readonly date: LocalDate;
  /** First day of the version of its procedure that is in force. */
  readonly procedureFrom: LocalDate | undefined;
}

/** A note that is renewed after its day holds for so long again. */
const renewedDays = 365;

/**
 * The note after a step; the same note when the step has been done already.
 * @throws DomainError forbidden when the person may not; NoteMoved when the note stands elsewhere or says something else by now
 */
export function afterStep(note: Note, doing: Doing, standing: Standing): Note {
  const next = changesOf(note, doing, standing);
  if (next === undefined) return note;
  const reason = "reason" in doing ? { reason: doing.reason } : {};
  const step: NoteStep = { did: doing.did, at: standing.at, by: standing.by, ...reason };
  return {
    ...note,
    ...next,
    history: [...note.history, step].slice(-keptSteps),
    version: note.version + 1,
    updatedAt: laterOf(standing.at, note.updatedAt),
  };
}

/** Searches tell two versions by their times. */
function laterOf(at: Instant, last: Instant): Instant {
  return at > last ? at : toInstant(Date.parse(last) + 1);
}

type Changes = Partial<Omit<Note, "id" | "version" | "history">>;

/** Undefined when there is nothing left to do. */
function changesOf(note: Note, doing: Doing, standing: Standing): Changes | undefined {
  switch (doing.did) {
    case "confirmed":
      return confirmed(note, doing.seen, standing);
    case "edited":
      return edited(note, doing, standing);
    case "withdrawn":
      if (standing.by !== note.author) assertExpert(standing);
      return ended(note, "withdrawn");
    case "declined":
      assertExpert(standing);
      return ended(note, "withdrawn");
    case "outdated":
      assertExpert(standing);
      return ended(note, "outdated");
    case "renewed":
      return renewed(note, assertExpert(standing));
  }
}

function confirmed(note: Note, seen: number, standing: Standing): Changes | undefined {
  const { by } = assertExpert(standing);
  if (note.state === "confirmed") return undefined;
  if (note.state !== "draft" || note.version !== seen) throw new NoteMoved(note);
  return { state: "confirmed", confirmedBy: by };
}

/** An expert's own change stands confirmed; anybody else's waits for one. */
function edited(note: Note, { content, seen }: Doing & { did: "edited" }, standing: Standing): Changes | undefined {
  const { by, isExpert, procedureFrom } = standing;
  if (!isExpert && by !== note.author) return forbidden();
  if (isSame(note, content)) return undefined;
  if (note.state === "withdrawn" || note.version !== seen) throw new NoteMoved(note);
  const empty = { procedure: undefined, basis: undefined, validUntil: undefined };
  const said = { ...empty, ...content, procedureFrom: content.procedure === undefined ? undefined : procedureFrom };
  return isExpert
    ? { ...said, state: "confirmed", confirmedBy: by }
    : { ...said, state: "draft", confirmedBy: undefined };
}

function isSame(note: Note, content: NoteContent): boolean {
  return (["title", "text", "procedure", "basis", "validUntil"] as const).every((key) => note[key] === content[key]);
}

function ended(note: Note, state: "withdrawn" | "outdated"): Changes | undefined {
  if (note.state === state) return undefined;
  if (note.state === "withdrawn") throw new NoteMoved(note);
  return { state };
}

/** "Still right": under today's version of its procedure, and for another year where its day has passed. */
function renewed(note: Note, { by, date, procedureFrom }: Standing): Changes | undefined {
  if (note.state === "withdrawn") throw new NoteMoved(note);
  const isOver = note.validUntil !== undefined && note.validUntil < date;
  const validUntil = isOver ? dateOf(dayNumber(date) + renewedDays) : note.validUntil;
  const isRight = note.state === "confirmed" && !isOver && note.procedureFrom === procedureFrom;
  return isRight ? undefined : { state: "confirmed", confirmedBy: by, procedureFrom, validUntil };
}

function assertExpert(standing: Standing): Standing {
  return standing.isExpert ? standing : forbidden();
}

function forbidden(): never {
  throw new DomainError(
    "forbidden",
    "not-an-expert",
    "Only an expert of the department decides, and nobody on their own",
  );
}
