import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { isOwed } from "#shared/suggestions/suggestion-moves.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { writtenMoment } from "#shared/text/when.ts";
import type { AtHome } from "../home/section.ts";
import {
  type Block,
  type ButtonOf,
  bold,
  buttons,
  header,
  lineWithButton,
  link,
  list,
  paragraph,
} from "../slack/blocks.ts";
import { select } from "../slack/inputs.ts";
import { readTurned, type Turned, writeTurned } from "./home-page.ts";
import { suggestionActions, writeRef } from "./names.ts";
import { excerpt, lineOf, stateOf } from "./suggestion-lines.ts";

export interface HomeOf extends AtHome {
  /** Oldest first. */
  readonly open: readonly Suggestion[];
  readonly mine: readonly Suggestion[];
  /** Where staff enter the pages. */
  readonly deskUrl: string;
}

/** Lines of each part; with everything else the section stays within its twenty blocks. */
const most = { mine: 5, owed: 4, page: 5, excerpt: 90 };
const downloads: readonly string[] = ["leader", "head", "admin"];

export function homeBlocks(home: HomeOf): Block[] {
  const texts = suggestionTexts[home.language].home;
  return [
    header(texts.title),
    buttons({ actionId: suggestionActions.raise, text: texts.raise, value: "raise", style: "primary" }),
    ...(downloads.includes(home.staff.role) ? [paragraph(link(csvUrl(home.deskUrl), texts.csv))] : []),
    ...mineBlocks(home),
    ...owedBlocks(home),
    ...openBlocks(home),
  ];
}

function csvUrl(deskUrl: string): string {
  return deskUrl.replace(/\/enter$/, "/exports/suggestions.csv");
}

function mineBlocks({ mine, language }: HomeOf): Block[] {
  const texts = suggestionTexts[language].home;
  if (mine.length === 0) return [];
  const lines = mine.slice(-most.mine).map((one) => {
    return [lineOf(texts.line(one.id, stateOf(one, language), excerpt(one.text, most.excerpt)))];
  });
  return [paragraph(bold(texts.mine)), list(lines)];
}

function owedBlocks({ open, staff, office, language }: HomeOf): Block[] {
  const texts = suggestionTexts[language];
  const owed = open.filter((one) => one.accountable === staff.slackUser && isOwed(one));
  if (owed.length === 0) return [];
  const byHour = owed.toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : 1)).slice(0, most.owed);
  return [
    paragraph(bold(`${texts.home.owed} (${owed.length})`)),
    ...byHour.map((one) => {
      const until = writtenMoment(one.answerBy, office.calendar.zone);
      const words = texts.home.dueLine(one.id, until, excerpt(one.text, most.excerpt));
      return lineWithButton(lineOf(words), openButton(texts.handle, one, office.id));
    }),
  ];
}

function openBlocks(home: HomeOf): Block[] {
  const { office, language } = home;
  const texts = suggestionTexts[language];
  const { page, department } = readTurned(home.shown);
  const found = home.open.filter((one) => department === undefined || one.department === department);
  const last = Math.max(0, Math.ceil(found.length / most.page) - 1);
  const first = Math.min(page, last) * most.page;
  const shown = found.slice(first, first + most.page);
  const words = shown.length === 0 ? texts.home.none : texts.home.open(first + 1, first + shown.length, found.length);
  const turn = turnButtons({ page: Math.min(page, last), department }, last, texts.home);
  return [
    paragraph(bold(words)),
    filter(home, department),
    ...shown.map((one) => {
      const line = texts.home.line(one.id, stateOf(one, language), excerpt(one.text, most.excerpt));
      return lineWithButton(lineOf(line), openButton(texts.view, one, office.id));
    }),
    ...(turn.length > 0 ? [buttons(...turn)] : []),
  ];
}

function filter({ office, language }: HomeOf, department: string | undefined): Block {
  const texts = suggestionTexts[language].home;
  const choices = [
    { value: "*", text: texts.all },
    ...office.departments.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return select({
    id: suggestionActions.department,
    label: texts.department,
    placeholder: texts.all,
    groups: [{ label: texts.department, choices }],
    chosen: department ?? "*",
    tells: true,
  });
}

function turnButtons(
  { page, department }: Turned,
  last: number,
  texts: { previous: string; next: string },
): ButtonOf[] {
  const { pageBack, pageOn } = suggestionActions;
  const to = (number: number) => writeTurned({ page: number, department });
  return [
    ...(page > 0 ? [{ actionId: pageBack, text: texts.previous, value: to(page - 1) }] : []),
    ...(page < last ? [{ actionId: pageOn, text: texts.next, value: to(page + 1) }] : []),
  ];
}

function openButton(text: string, { id }: Suggestion, officeId: string): ButtonOf {
  return { actionId: suggestionActions.handle, text, value: writeRef(officeId, id) };
}
