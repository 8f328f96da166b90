import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import { nameOf } from "#shared/kudos/names.ts";
import type { Signal } from "#shared/kudos/signals.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { kudosReportTexts } from "#shared/text/kudos-reports.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, header, list, note, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { cut, fromPeople } from "../slack/text.ts";

interface Found {
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly found: readonly Signal[];
}

const mostSignals = 12;
const mostRows = 6;
/** Characters of a reason. */
const mostWords = 150;

/** Signs with the thanks they were read from, and beside each how it may be innocent. Of private thanks nothing but that they were given. */
export function signalsMessage(office: Office, { from, to, found }: Found, language: Language): Message {
  const texts = kudosReportTexts[language];
  const period = texts.signalsPeriod(writtenDate(from), writtenDate(to));
  if (found.length === 0) {
    return message(`${texts.signalsTitle}. ${texts.signalsNone}`, paragraph(texts.signalsNone), note(period));
  }
  return message(
    texts.signalsTitle,
    header(texts.signalsTitle),
    note(period),
    ...found.slice(0, mostSignals).flatMap((signal) => shown(signal, office, language)),
    note(texts.signalsCare),
  );
}

function shown(signal: Signal, office: Office, language: Language): Block[] {
  const texts = kudosReportTexts[language];
  const more = signal.rows.length - mostRows;
  const rows = signal.rows.slice(-mostRows).map((kudos) => rowOf(kudos, office, language));
  const all = more > 0 ? [...rows, [texts.moreRows(more)]] : rows;
  return [paragraph(bold(titleOf(signal, office, language))), list(all), note(texts.innocent[signal.kind])];
}

function titleOf(signal: Signal, office: Office, language: Language): string {
  const { kinds } = kudosReportTexts[language];
  const names = signal.people.map((user) => called(user, office, language)).join(", ");
  return signal.kind === "upward" ? kinds.upward(names, signal.percent) : kinds[signal.kind](names);
}

function rowOf(kudos: Kudos, office: Office, language: Language): Run[] {
  const texts = kudosReportTexts[language];
  const { recipients, giver, date, isPrivate, reason } = kudos;
  const names = recipients.slice(0, 3).map((user) => called(user, office, language));
  const more = recipients.length - names.length;
  const to = names.join(", ") + (more > 0 ? kudosTexts[language].more(more) : "");
  const words = isPrivate ? texts.rowPrivate : fromPeople(cut(reason, mostWords));
  return [texts.row(writtenDate(date), called(giver, office, language), to), ". ", words];
}

function called(user: string, office: Office, language: Language): string {
  return nameOf(office, user) ?? kudosTexts[language].somebody;
}
