import * as z from "zod/mini";
import { csvLine } from "#shared/exchange/csv-line.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { answerOf } from "./answered-on-time.ts";
import type { Suggestion } from "./suggestion.ts";
import { isConfirmed, staffNamed } from "./suggestion-moves.ts";

/**
 * One suggestion as it is exported. Dates, not hours; how many seconded it, not who; and of an anonymous author nothing, neither the
 * token that proves them nor a name for "nobody".
 */
export const ExportedSuggestion = z.object({
  id: z.string(),
  raisedOn: z.iso.date(),
  department: z.string(),
  /** Name in the staff list; empty for an anonymous author and for one who has left. */
  author: z.string(),
  text: z.string(),
  state: z.string(),
  confirmed: z.boolean(),
  accountable: z.string(),
  answerBy: z.iso.date(),
  /** `on-time`, `late`, or `open` while its hour has not come. */
  answered: z.enum(["on-time", "late", "open"]),
  seconders: z.int(),
  lastStepOn: z.iso.date(),
  note: z.string(),
  basis: z.string(),
  mergedInto: z.string(),
  plannedBy: z.string(),
  plannedFor: z.string(),
});
export type ExportedSuggestion = z.infer<typeof ExportedSuggestion>;

const columns = Object.keys(ExportedSuggestion.shape) as (keyof ExportedSuggestion)[];

export const suggestionsHeader = csvLine(columns);

export function csvOfSuggestion(suggestion: ExportedSuggestion): string {
  return csvLine(columns.map((column) => suggestion[column]));
}

export function exportedSuggestion(suggestion: Suggestion, office: OpenedOffice, now: Instant): ExportedSuggestion {
  const { zone } = office.calendar;
  const name = (user = "") => staffNamed(user, office)?.name ?? "";
  const { id, date, text, state, history, commitment, mergedInto = "", department = "" } = suggestion;
  const last = history.at(-1);
  return {
    id,
    raisedOn: date,
    department,
    author: name(suggestion.author),
    text,
    state,
    confirmed: isConfirmed(suggestion),
    accountable: name(suggestion.accountable),
    answerBy: localDate(suggestion.answerBy, zone),
    answered: answerOf(suggestion, now),
    seconders: suggestion.seconders.length,
    lastStepOn: localDate(last?.at ?? suggestion.raisedAt, zone),
    note: last?.note ?? "",
    basis: last?.basis ?? "",
    mergedInto,
    plannedBy: name(commitment?.owner),
    plannedFor: commitment?.due ?? "",
  };
}
