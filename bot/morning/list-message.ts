import type { LocalDate } from "#shared/kernel/clock.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import type { CalendarWarning } from "#shared/procedures/calendar-warning.ts";
import { paperName, procedureName } from "#shared/procedures/called.ts";
import { type MorningRow, morningGroups } from "#shared/rituals/morning.ts";
import { listFor } from "#shared/rituals/read-morning.ts";
import { morningTexts } from "#shared/text/morning.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";
import { departmentName } from "../overload/alert-message.ts";
import { type Block, bold, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** Lines of each group; the counter page shows the rest. */
const shownLines = 20;

interface Morning {
  readonly date: LocalDate;
  readonly rows: readonly MorningRow[];
  readonly warning: CalendarWarning | undefined;
}

/** Whom the summary of departments is for: heads see their own, leaders all. */
const leads: ReadonlySet<Staff["role"]> = new Set(["head", "leader"]);

/**
 * What one member of staff is told on a working day's morning; undefined for whoever has no list of their own and leads nobody. Codes
 * and procedures only.
 */
export function morningMessage(office: Office, person: Staff, { date, rows, warning }: Morning): Message | undefined {
  const texts = morningTexts[office.language];
  const own = listFor(person.slackUser, office, rows);
  if (own.length === 0 && person.role !== "officer" && !leads.has(person.role)) return undefined;
  const title = texts.title(writtenDate(date));
  const counts = countsOf(own);
  const hasList = own.length > 0 || person.role === "officer";
  const words = own.length > 0 ? texts.counts(counts) : texts.nothing;
  return message(
    hasList ? `${title}. ${words}` : title,
    header(title),
    ...(leads.has(person.role) ? summary(office, person, rows, warning) : []),
    ...(hasList ? [paragraph(words), ...groupsOf(office, own)] : []),
  );
}

function summary(
  office: Office,
  { role, department: own }: Staff,
  rows: readonly MorningRow[],
  warning: CalendarWarning | undefined,
): Block[] {
  const texts = morningTexts[office.language];
  const departments = office.departments.filter(({ id }) => role === "leader" || id === own);
  const lines = departments.map(({ id }) => {
    const counts = countsOf(rows.filter(({ department }) => department === id));
    return [texts.department(departmentName(office, id), counts)];
  });
  return [
    ...(lines.length === 0 ? [] : [paragraph(bold(texts.departments)), list(lines)]),
    ...warningLines(office, warning).map((line) => note(line)),
  ];
}

function warningLines({ language }: Office, warning: CalendarWarning | undefined): string[] {
  if (warning === undefined) return [];
  const texts = morningTexts[language];
  const { missingYear, undecided } = warning;
  return [
    ...(missingYear === undefined ? [] : [texts.calendarMissing(missingYear)]),
    ...(undecided.length === 0 ? [] : [texts.calendarUndecided(undecided.map(writtenDate).join(", "))]),
  ];
}

/** How many of a list are due today, late, or wait for the citizen. */
export function countsOf(rows: readonly MorningRow[]) {
  const of = (group: MorningRow["group"]) => rows.filter((row) => row.group === group).length;
  const beforeNoon = of("before-noon");
  return { today: beforeNoon + of("today"), beforeNoon, late: of("late"), waiting: of("waiting") };
}

function groupsOf(office: Office, rows: readonly MorningRow[]): Block[] {
  const texts = morningTexts[office.language];
  return morningGroups.flatMap((group) => {
    const all = rows.filter((row) => row.group === group);
    if (all.length === 0) return [];
    const more = all.length - shownLines;
    const lines = all.slice(0, shownLines).map((row) => [lineOf(office, row)]);
    return [paragraph(bold(texts.groups[group](all.length))), list(more > 0 ? [...lines, [texts.more(more)]] : lines)];
  });
}

function lineOf(office: Office, row: MorningRow): string {
  const { language, calendar, procedures } = office;
  const texts = morningTexts[language];
  const today = row.group === "before-noon" || row.group === "today";
  const hour = today ? wallTime(row.promisedAt, calendar.zone) : writtenMoment(row.promisedAt, calendar.zone);
  const line = texts.line(hour, row.code, procedureName(row.procedure, procedures)[language]);
  return [line, ...remarks(office, row)].join("; ");
}

function remarks({ language }: Office, { status, missing, presentedAt }: MorningRow): string[] {
  const texts = morningTexts[language];
  if (status === "supplementRequested" && missing !== undefined && missing.length > 0) {
    return [texts.missing(missing.map((paper) => paperName(paper, language)).join(", "))];
  }
  if (status === "supplementRequested" || status === "paymentRequired") return [texts.waitingFor[status]];
  return presentedAt === undefined ? [] : [texts.presented];
}
