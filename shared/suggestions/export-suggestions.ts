import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dayNumber } from "#shared/office-time/civil-date.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type ExportedSuggestion, exportedSuggestion } from "./exported-suggestion.ts";
import type { Period, Suggestions } from "./suggestion.ts";

/** A year and its leap day. */
const mostDays = 366;

export interface PageOf extends Period {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What was raised in a period, page by page. @throws DomainError naming the field */
export async function exportSuggestions(
  { limit, cursor, ...period }: PageOf,
  office: OpenedOffice,
  now: Instant,
  suggestions: Pick<Suggestions, "raisedBetween">,
): Promise<{ readonly items: ExportedSuggestion[]; readonly cursor: string | undefined }> {
  assertPeriod(period);
  if (cursor !== undefined && !/^GY-[0-9A-Z]{5,8}$/.test(cursor)) refuse("cursor", "must be one that an answer gave");
  const page = await suggestions.raisedBetween(office.id, period, { limit, after: cursor });
  return { items: page.items.map((one) => exportedSuggestion(one, office, toInstant(now))), cursor: page.next };
}

function assertPeriod({ from, to }: Period): void {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1) refuse("to", "must not be before from");
  if (days > mostDays) refuse("to", `must be at most ${mostDays} days after from, both included`);
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-period", `${field} ${problem}`, [{ field, problem }]);
}
