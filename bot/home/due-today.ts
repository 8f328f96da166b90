import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import { procedureName } from "#shared/procedures/called.ts";
import type { MorningRow } from "#shared/rituals/morning.ts";
import { listFor } from "#shared/rituals/read-morning.ts";
import { homeTexts } from "#shared/text/home.ts";
import { morningTexts } from "#shared/text/morning.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { openDeskButton } from "../desk/open-button.ts";
import { countsOf } from "../morning/list-message.ts";
import { readOnce } from "../morning/read-once.ts";
import { type Block, buttons, header, list, paragraph } from "../slack/blocks.ts";
import type { WorkerBase } from "../worker-base.ts";
import type { AtHome, HomeSection } from "./section.ts";

/** Lines; the counter page shows the rest. */
const shownLines = 5;

/** What of the morning's list is still to be done by this person. */
export function homeSection({ client, tables }: WorkerBase): HomeSection {
  const read = readOnce(dynamoDossiers(client, tables.dossiers));
  return async (person) => {
    const { office, staff, now } = person;
    const rows = await read(office, localDate(now, office.calendar.zone), now);
    const own = listFor(staff.slackUser, office, rows);
    return own.length > 0 || staff.role === "officer" ? dueToday(person, own) : [];
  };
}

/** @param own what concerns the person, earliest promise first. */
export function dueToday({ office, language }: AtHome, own: readonly MorningRow[]): Block[] {
  const texts = homeTexts[language];
  const words = own.length === 0 ? morningTexts[language].nothing : morningTexts[language].counts(countsOf(own));
  const lines = own.slice(0, shownLines).map((row) => [lineOf(row)]);
  const more = own.length - lines.length;
  return [
    header(texts.due),
    paragraph(words),
    ...(lines.length > 0 ? [list(more > 0 ? [...lines, [texts.more(more)]] : lines)] : []),
    buttons(openDeskButton(texts.openDesk)),
  ];

  function lineOf({ group, promisedAt, code, procedure }: MorningRow): string {
    const { calendar, procedures } = office;
    const isToday = group === "before-noon" || group === "today";
    const hour = isToday ? wallTime(promisedAt, calendar.zone) : writtenMoment(promisedAt, calendar.zone);
    return morningTexts[language].line(hour, code, procedureName(procedure, procedures)[language]);
  }
}
