import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Suggestion, SuggestionState, Suggestions } from "#shared/suggestions/suggestion.ts";
import type { Evening, Evenings, News, WhichEvening } from "./evening.ts";

interface Deps {
  readonly evenings: Pick<Evenings, "between">;
  readonly suggestions: Pick<Suggestions, "movedBetween">;
}

/** Lines of "you said, we did"; the others are counted. */
const mostNews = 5;
/** Characters of a suggestion's words and of what was answered. */
const longest = { text: 160, note: 200 };
/** Days that are looked back at where no evening was held before. */
const lookBackDays = 14;
/** Told to everybody. A merged or forwarded one goes on elsewhere, and its author is told. */
const told: readonly SuggestionState[] = ["acknowledged", "planned", "done", "declined"];

/** What became of suggestions since the evening before: each once, where it stands now, the newest first. */
export async function newsSince(
  office: Office,
  which: WhichEvening,
  at: Instant,
  { evenings, suggestions }: Deps,
): Promise<Pick<Evening, "news" | "newsBeyond">> {
  const since = await lastOpened(office.id, which, evenings);
  const { zone } = office.calendar;
  const from = since === undefined ? daysBefore(which.date, lookBackDays) : localDate(since, zone);
  const moved = await suggestions.movedBetween(office.id, from, localDate(at, zone));
  const news = moved
    .filter(({ department }) => which.department === undefined || department === which.department)
    .flatMap((suggestion) => lastStep(suggestion, since ?? "", at))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ at: _at, ...line }) => line);
  return { news: news.slice(0, mostNews), newsBeyond: Math.max(0, news.length - mostNews) };
}

async function lastOpened(
  officeId: string,
  { date, department }: WhichEvening,
  evenings: Deps["evenings"],
): Promise<Instant | undefined> {
  const before = await evenings.between(officeId, daysBefore(date, lookBackDays), daysBefore(date, 1));
  return before.findLast((one) => one.department === department && one.state === "opened")?.claimedAt;
}

function lastStep({ id, text, history }: Suggestion, since: Instant, at: Instant): (News & { at: Instant })[] {
  const step = history.findLast((one) => one.at > since && one.at <= at && told.some((state) => state === one.to));
  if (step === undefined) return [];
  const { note } = step;
  const line = { id, to: step.to as SuggestionState, text: beginning(text, longest.text), at: step.at };
  return [note === undefined ? line : { ...line, note: beginning(note, longest.note) }];
}

/** The beginning of a text on one line, cut between words. */
export function beginning(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const points = Array.from(line);
  if (points.length <= most) return line;
  const kept = points.slice(0, most).join("");
  return `${kept.slice(0, kept.lastIndexOf(" ") + 1).trimEnd() || kept}…`;
}

function daysBefore(date: string, days: number): string {
  return dateOf(dayNumber(date) - days);
}
