import { exportKudos } from "#shared/kudos/export-kudos.ts";
import { type ExportedKudos, kudosCsvHeader, kudosCsvOf } from "#shared/kudos/exported-kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { daysBefore } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Download } from "./downloadable.ts";

/** A year back, as a commendation file wants it. */
const days = 365;
const pageSize = 500;

/** What colleagues were thanked and commended for within a year; nothing private. */
export const download: Download = async ({ office, client, peopleTable, now }) => {
  const kudos = dynamoKudos(client, peopleTable);
  const to = localDate(now, office.calendar.zone);
  const period = { from: daysBefore(to, days), to };
  const items: ExportedKudos[] = [];
  let cursor: string | undefined;
  do {
    const page = await exportKudos({ ...period, limit: pageSize, cursor }, office, kudos);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [kudosCsvHeader, ...items.map(kudosCsvOf)];
};
