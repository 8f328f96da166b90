import { searchNotes } from "#shared/know-how/search-notes.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import { type Deps, languageFor, showingTo, today } from "./deps.ts";
import { foundMessage, nothingMessage } from "./found-message.ts";
import { noteMessage } from "./note-message.ts";

/** As many as one reads. */
const mostShown = 5;

/** Answers `/knowhow` for the eyes of whoever typed it. */
export async function answerSearch(job: JobOf<"know-how.search">, deps: Deps): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined) return deps.answer(job.responseUrl, said(knowHowTexts.vi.notStaff));
  const { office, language } = asker;
  if (job.words === "") return deps.answer(job.responseUrl, said(knowHowTexts[language].usage));
  const now = deps.clock();
  const showing = showingTo(office, language, now);
  const cards = await deps.library.cards(office.id);
  const found = searchNotes(job.words, cards, { date: today(office, now), own: office.procedures });
  const shown = await Promise.all(
    found
      .slice(0, mostShown)
      .map(async ({ card, stale }) => ({ note: await deps.notes.get(office.id, card.id), stale })),
  );
  const there = shown.flatMap(({ note, stale }) => (note === undefined ? [] : [{ note, stale }]));
  const answer =
    there.length === 0 ? nothingMessage(job.words, showing) : foundMessage(job.words, there, found.length, showing);
  await deps.answer(job.responseUrl, answer);
  // Whoever asked has their answer; packing is for the next one.
  await deps.library.tidy(office.id).catch((error: unknown) => {
    log("warn", "know-how-not-packed", "Notes of an office could not be packed", {
      office: office.id,
      ...errorFields(error),
    });
  });
}

/** The whole note, for the eyes of whoever pressed. */
export async function showNote(job: JobOf<"know-how.show">, deps: Deps): Promise<void> {
  const { officeId, id, user, team, channel, responseUrl } = job;
  const asker = await askerOf(job, deps);
  if (asker === undefined) return;
  const language = await languageFor(asker.office, user, deps);
  const note = asker.office.id === officeId ? await deps.notes.get(officeId, id) : undefined;
  const shown =
    note === undefined || note.state === "withdrawn"
      ? said(knowHowTexts[language].gone)
      : noteMessage(note, showingTo(asker.office, language, deps.clock()));
  if (responseUrl !== undefined) return deps.answer(responseUrl, shown);
  // From the home tab: there is no channel in which one person alone could see it.
  const key = `know-how/${id}/shown/${user}/${job.at}`;
  if (channel === user) await deps.say({ officeId, key, team, channel: user, message: shown });
  else await deps.whisper({ team, channel, user, message: shown });
}

export function said(words: string): Message {
  return message(words, paragraph(words));
}
