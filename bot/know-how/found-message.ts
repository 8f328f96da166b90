import { conceptsOf } from "#shared/know-how/concepts.ts";
import type { Note } from "#shared/know-how/note.ts";
import type { Staleness } from "#shared/know-how/stale.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { type Block, bold, buttons, paragraph, note as small } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { actions } from "./names.ts";
import { aboutLine, placeOf, type Showing, staleWords } from "./note-message.ts";

/** A note that was found, as it stands now. */
export interface Shown {
  readonly note: Note;
  readonly stale: Staleness | undefined;
}

/** The notes that fit best. @param words as they were typed. @param count of all that were found. */
export function foundMessage(words: string, shown: readonly Shown[], count: number, showing: Showing): Message {
  const texts = knowHowTexts[showing.language];
  const title = count > shown.length ? texts.foundMore(count, shown.length, words) : texts.found(count, words);
  return message(title, paragraph(fromPeople(title)), ...shown.flatMap((one) => lines(one, showing)));
}

function lines({ note, stale }: Shown, showing: Showing): Block[] {
  const texts = knowHowTexts[showing.language];
  return [
    paragraph(bold(fromPeople(note.title))),
    small(fromPeople(aboutLine(note, showing))),
    ...(stale === undefined || note.state === "outdated" ? [] : [small(staleWords(stale, showing.language))]),
    buttons({ actionId: actions.show, text: texts.showAll, value: placeOf(note, showing) }),
  ];
}

/** Nothing was found: what was looked for, and who may know. */
export function nothingMessage(words: string, { office, language }: Showing): Message {
  const texts = knowHowTexts[language];
  const ways = conceptsOf(words).map(({ ways: all }) => all.map((way) => way.join(" ")).join(" / "));
  return message(
    texts.nothing(words),
    paragraph(fromPeople(texts.nothing(words))),
    small(fromPeople(texts.soughtAs(ways.join(", ")))),
    buttons({ actionId: actions.ask, text: texts.askExpert, value: `${office.id} ${words}` }),
  );
}
