import { openStates, type Suggestion } from "#shared/suggestions/suggestion.ts";
import { lastMoveOf } from "#shared/suggestions/suggestion-moves.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { bold, buttons, header, link, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { suggestionActions, writeRef } from "./names.ts";
import { dutyOf, factsOf, type Reading, saidWith, stateOf } from "./suggestion-lines.ts";

/** The one message of a suggestion, edited in place: what was said, where it stands, who owes what until when, who joined. */
export function suggestionMessage(suggestion: Suggestion, reading: Omit<Reading, "language">): Message {
  const seen = { ...reading, language: reading.office.language };
  const texts = suggestionTexts[seen.language];
  const { id, text, state, seconders, origin } = suggestion;
  const title = texts.title(id, stateOf(suggestion, seen.language));
  if (state === "withdrawn") return message(title, header(title), paragraph(texts.gone));
  const duty = dutyOf(suggestion, seen);
  const added = suggestion.history.filter(({ to }) => to === "noted").slice(-1);
  const said = [lastMoveOf(suggestion) ?? [], added].flat().flatMap((step) => saidWith(step, seen.language));
  return message(
    title,
    header(title),
    paragraph(fromPeople(text)),
    note(factsOf(suggestion, seen)),
    ...(said.length > 0 ? [list(said)] : []),
    paragraph(...(duty === undefined ? [] : [bold(duty), " · "]), texts.seconders(seconders.length)),
    ...(origin?.link === undefined ? [] : [paragraph(link(origin.link, texts.origin))]),
    buttons({ actionId: suggestionActions.handle, text: texts.handle, value: writeRef(reading.office.id, id) }),
    ...(openStates.includes(state) ? [note(texts.hint)] : []),
  );
}
