import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Library } from "#shared/know-how/library.ts";
import type { Notes } from "#shared/know-how/note.ts";
import type { Questions } from "#shared/know-how/question.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { WorkerBase } from "../worker-base.ts";
import type { Showing } from "./note-message.ts";

/** What know-how works with. */
export interface Deps
  extends Pick<
    WorkerBase,
    | "offices"
    | "directory"
    | "preferences"
    | "timers"
    | "jobs"
    | "outbox"
    | "say"
    | "answer"
    | "whisper"
    | "views"
    | "call"
    | "clock"
  > {
  readonly notes: Notes;
  readonly questions: Questions;
  readonly library: Library;
}

export function showingTo(office: OpenedOffice, language: Language, now: Instant): Showing {
  return { office, language, date: today(office, now) };
}

export function today({ calendar }: Pick<Office, "calendar">, now: Instant): LocalDate {
  return localDate(now, calendar.zone);
}

/** In which language somebody is spoken to. */
export async function languageFor(
  office: OpenedOffice,
  user: string,
  deps: Pick<Deps, "preferences">,
): Promise<Language> {
  return (await deps.preferences.of(office.id, user)).language ?? office.language;
}
