import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Note, NoteState, NoteStep } from "#shared/know-how/note.ts";
import { type Staleness, staleness } from "#shared/know-how/stale.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { writtenDate } from "#shared/text/when.ts";
import {
  type Block,
  type ButtonOf,
  bold,
  buttons,
  header,
  link,
  mention,
  paragraph,
  note as small,
} from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { actions } from "./names.ts";
import { writePlace } from "./places.ts";

/** For whom a note is shown, and on which local date. */
export interface Showing {
  readonly office: Pick<Office, "id" | "procedures" | "slack">;
  readonly language: Language;
  readonly date: LocalDate;
}

/** A note as anybody reads it. */
export function noteMessage(note: Note, showing: Showing): Message {
  return message(titleOf(note, showing), header(titleOf(note, showing)), ...body(note, showing));
}

/** A note before one of its experts: with what they can decide, or with what became of it. */
export function expertMessage(note: Note, showing: Showing): Message {
  const texts = knowHowTexts[showing.language];
  const isDraft = note.state === "draft";
  const title = isDraft ? `${texts.draftFor} (${note.id})` : titleOf(note, showing);
  const place = placeOf(note, showing);
  const deciding: ButtonOf[] = [
    { actionId: actions.confirm, text: texts.confirm, value: place, style: "primary" },
    { actionId: actions.change, text: texts.change, value: place },
    { actionId: actions.decline, text: texts.decline, value: place },
  ];
  return message(title, header(title), ...body(note, showing), ...(isDraft ? [buttons(...deciding)] : []));
}

/** A note that may not be right any more, before its expert. @param stale why it is asked about; what was decided shows in its state. */
export function staleMessage(note: Note, stale: Staleness, showing: Showing): Message {
  const texts = knowHowTexts[showing.language];
  const isOpen = note.state !== "withdrawn" && staleness(note, showing.date, showing.office.procedures) !== undefined;
  const place = placeOf(note, showing);
  const deciding: ButtonOf[] = [
    { actionId: actions.renew, text: texts.stillRight, value: place, style: "primary" },
    { actionId: actions.change, text: texts.change, value: place },
    { actionId: actions.outdate, text: texts.noLonger, value: place },
  ];
  const title = isOpen && note.state !== "outdated" ? texts.staleAsk : titleOf(note, showing);
  const asking = isOpen && note.state !== "outdated" ? [buttons(...deciding)] : [];
  return message(title, header(title), small(staleWords(stale, showing.language)), ...body(note, showing), ...asking);
}

export function staleWords(stale: Staleness, language: Language): string {
  const texts = knowHowTexts[language].stale;
  return stale.why === "no-version" ? texts["no-version"]() : texts[stale.why](writtenDate(stale.since));
}

/** To its author: what an expert decided, and why. */
export function decidedMessage(
  { id, state }: { readonly id: string; readonly state: Exclude<NoteState, "draft"> },
  { reason }: Pick<NoteStep, "reason">,
  language: Language,
): Message {
  const texts = knowHowTexts[language];
  const words = texts.yours[state](id);
  const why = reason === undefined ? [] : [paragraph(texts.reason, fromPeople(reason))];
  return message(words, paragraph(words), ...why);
}

/** State, procedure, basis and last day, on one line. */
export function aboutLine(note: Note, { office, language }: Showing): string {
  const texts = knowHowTexts[language];
  const procedure =
    note.procedure && `${procedureName(note.procedure, office.procedures)[language]} (${note.procedure})`;
  const date = note.validUntil === undefined ? "" : writtenDate(note.validUntil);
  const about = texts.about({ procedure: procedure ?? "", basis: note.basis ?? "", date });
  return [texts.states[note.state], about].filter(Boolean).join(" · ");
}

export function placeOf({ id, version }: Note, { office, language }: Showing): string {
  return writePlace({ officeId: office.id, language, id, seen: version });
}

function titleOf({ id, state }: Note, { language }: Showing): string {
  return `${id} · ${knowHowTexts[language].states[state]}`;
}

function body(note: Note, showing: Showing): Block[] {
  const { office, language, date } = showing;
  const texts = knowHowTexts[language];
  const stale = staleness(note, date, office.procedures);
  const thread = "form" in note.source ? [] : [" · ", link(threadUrl(office.slack.team, note.source), texts.thread)];
  const confirmed = note.confirmedBy === undefined ? [] : [" · ", texts.confirmedBy, mention(note.confirmedBy)];
  return [
    paragraph(bold(fromPeople(note.title))),
    paragraph(fromPeople(note.text)),
    small(fromPeople(aboutLine(note, showing))),
    ...(stale === undefined || note.state === "outdated" ? [] : [small(staleWords(stale, language))]),
    paragraph(texts.author, mention(note.author), ...confirmed, ...thread),
  ];
}

/** Slack itself decides who may read it. */
function threadUrl(
  team: string,
  { channel, threadTs }: { readonly channel: string; readonly threadTs: string },
): string {
  return `https://app.slack.com/client/${team}/${channel}/thread/${channel}-${threadTs}`;
}
