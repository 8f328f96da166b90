import type { Digest } from "#shared/kudos/digest.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import type { BoardRow } from "#shared/kudos/month-board.ts";
import { nameOf } from "#shared/kudos/names.ts";
import { valueName } from "#shared/kudos/values.ts";
import type { Week } from "#shared/kudos/week.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { kudosReportTexts } from "#shared/text/kudos-reports.ts";
import { writtenDate } from "#shared/text/when.ts";
import { departmentName } from "../overload/alert-message.ts";
import { type Block, bold, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { thankedWords } from "./thanked.ts";

/** The week's thanks: what for, who helped whom across departments, and three reasons. Nobody's count, and nobody is called again. */
export function digestMessage(office: OpenedOffice, week: Week, digest: Digest): Message {
  const texts = kudosReportTexts[office.language];
  const title = texts.digestTitle(writtenDate(week.monday), writtenDate(week.sunday));
  const count = texts.digestCount(digest.count, digest.people);
  return message(
    `${title}. ${count}`,
    header(title),
    paragraph(count),
    ...themes(office, digest),
    ...across(office, digest),
    ...quotes(office, digest.quoted),
  );
}

function themes(office: OpenedOffice, { themes: all }: Digest): Block[] {
  const { language } = office;
  const texts = kudosReportTexts[language];
  const rows = all.map(([value, count]) => {
    const name = value === undefined ? texts.otherTheme : valueName(value, office, language);
    return [texts.theme(name, count)];
  });
  return [paragraph(bold(texts.themes)), list(rows)];
}

function across(office: OpenedOffice, { across: all }: Digest): Block[] {
  if (all.length === 0) return [];
  const texts = kudosReportTexts[office.language];
  const rows = all.map(({ helped, helper, count }) => [
    texts.acrossOne(departmentName(office, helped), departmentName(office, helper), count),
  ]);
  return [paragraph(bold(texts.across)), list(rows)];
}

function quotes(office: OpenedOffice, quoted: readonly Kudos[]): Block[] {
  const { language } = office;
  const texts = kudosReportTexts[language];
  const words = quoted.map((kudos) =>
    paragraph(bold(texts.to(thankedWords(kudos, office, language))), fromPeople(kudos.reason)),
  );
  return [paragraph(bold(texts.quotes)), ...words];
}

/** The month's board, for an office that wants one. @param month `2026-11` */
export function boardMessage(office: OpenedOffice, month: string, rows: readonly BoardRow[]): Message {
  const texts = kudosReportTexts[office.language];
  const title = texts.boardTitle(month.split("-").reverse().join("/"));
  const named = rows.map(({ user, givers }) => [texts.boardRow(nameOf(office, user) ?? user, givers)]);
  return message(title, header(title), list(named), note(texts.boardNote));
}
