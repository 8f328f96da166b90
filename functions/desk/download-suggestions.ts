import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { exportSuggestions } from "#shared/suggestions/export-suggestions.ts";
import {
  csvOfSuggestion,
  type ExportedSuggestion,
  suggestionsHeader,
} from "#shared/suggestions/exported-suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { Download } from "./downloadable.ts";

/** A year back: what is older is in the files of before. */
const days = 365;
const pageSize = 500;

/** Everything that was raised within a year and what became of it. */
export const download: Download = async ({ office, client, peopleTable, now }) => {
  const suggestions = dynamoSuggestions(client, peopleTable);
  const to = localDate(now, office.calendar.zone);
  const period = { from: dateOf(dayNumber(to) - days), to };
  const items: ExportedSuggestion[] = [];
  let cursor: string | undefined;
  do {
    const page = await exportSuggestions({ ...period, limit: pageSize, cursor }, office, now, suggestions);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [suggestionsHeader, ...items.map(csvOfSuggestion)];
};
