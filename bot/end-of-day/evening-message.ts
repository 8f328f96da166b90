import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { DayFigures, Evening, Helped, News } from "#shared/rituals/evening.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { writtenDate } from "#shared/text/when.ts";
import {
  type Block,
  bold,
  buttons,
  figures,
  header,
  list,
  mention,
  note,
  paragraph,
  type Run,
} from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { actions, buttonValue } from "./names.ts";

type Texts = (typeof endOfDayTexts)["vi"];

/** Stretches of help that are named, and people in each. */
const most = { helped: 8, helpers: 6 };

/** The first message of an evening: the day, what became of suggestions, and what is asked; or one line that it was missed. */
export function eveningMessage(office: Office, evening: Evening): Message {
  const texts = endOfDayTexts[evening.language ?? office.language];
  if (evening.state === "missed") {
    const words = [nameOf(office, evening), texts.missed(writtenDate(evening.date))].filter(Boolean).join(": ");
    return message(words, paragraph(words));
  }
  const value = buttonValue({ officeId: office.id, ...evening });
  return message(
    titleOf(office, evening),
    ...eveningBlocks(office, evening),
    buttons(
      { actionId: actions.form, text: texts.byForm, value, style: "primary" },
      { actionId: actions.mine, text: texts.mine, value },
    ),
  );
}

/** What only the person who asks for a preview sees: nothing in it can be pressed. */
export function previewMessage(office: Office, evening: Evening): Message {
  const { preview } = endOfDayTexts[evening.language ?? office.language].run;
  return message(preview, note(preview), ...eveningBlocks(office, evening));
}

function eveningBlocks(office: Office, evening: Evening): Block[] {
  const texts = endOfDayTexts[evening.language ?? office.language];
  const { zone } = office.calendar;
  const { closedAt } = evening;
  return [
    header(titleOf(office, evening)),
    ...dayBlocks(evening, texts),
    ...helpedBlocks(office, evening.helped, texts),
    ...newsBlocks(evening, texts),
    list(evening.questions.map(({ text }) => [fromPeople(text)])),
    note(closedAt === undefined ? texts.invitation : texts.closed(wallTime(closedAt, zone))),
  ];
}

function titleOf(office: Office, evening: Evening): string {
  const texts = endOfDayTexts[evening.language ?? office.language];
  const { date, claimedAt } = evening;
  const name = nameOf(office, evening);
  if (localDate(claimedAt, office.calendar.zone) !== date) {
    return [name, texts.titleOfPast(writtenDate(date))].filter(Boolean).join(": ");
  }
  return name === undefined ? texts.title : texts.titleOf(name);
}

/** The department's name; undefined for the evening of the office. */
export function nameOf({ departments }: Office, { department }: Pick<Evening, "department">): string | undefined {
  return department === undefined ? undefined : (departments.find(({ id }) => id === department)?.name ?? department);
}

function dayBlocks({ date, figures: day }: Evening, texts: Texts): Block[] {
  if (day === undefined) return [];
  const names = Object.entries(texts.figures) as [keyof DayFigures, string][];
  const pairs = names.flatMap(([name, text]): [string, string][] => {
    const figure = day[name];
    return figure === undefined ? [] : [[text, String(figure)]];
  });
  return [paragraph(bold(texts.figuresOf(writtenDate(date)))), figures(pairs)];
}

function helpedBlocks(office: Office, helped: readonly Helped[], texts: Texts): Block[] {
  if (helped.length === 0) return [];
  const lines = helped.slice(0, most.helped).map((one) => helpedLine(office, one, texts));
  return [paragraph(bold(texts.helped)), list(lines)];
}

function helpedLine(office: Office, { department, from, to, helpers }: Helped, texts: Texts): Run[] {
  const { zone } = office.calendar;
  const named = helpers.slice(0, most.helpers).flatMap((user): Run[] => [mention(user), " "]);
  const beyond = helpers.length - most.helpers;
  const hours = [wallTime(from, zone), to && wallTime(to, zone)] as const;
  const line = texts.helpedLine(nameOf(office, { department }) ?? department, ...hours);
  return [...named, ...(beyond > 0 ? [`${texts.andMore(beyond)} `] : []), line];
}

function newsBlocks({ news, newsBeyond }: Evening, texts: Texts): Block[] {
  if (news.length === 0) return [];
  const beyond = newsBeyond > 0 ? [note(texts.newsBeyond(newsBeyond))] : [];
  return [paragraph(bold(texts.news)), list(news.map((one) => newsLine(one, texts))), ...beyond];
}

function newsLine({ id, to, text, note: why }: News, texts: Texts): Run[] {
  const became = ` - ${to in texts.newsOf ? texts.newsOf[to as keyof Texts["newsOf"]] : to}`;
  return [`${id} `, fromPeople(text), bold(became), ...(why === undefined ? [] : [": ", fromPeople(why)])];
}
