import type { Instant } from "#shared/kernel/clock.ts";
import type { Period, Suggestion, Suggestions } from "./suggestion.ts";
import { isOwed } from "./suggestion-moves.ts";

/** How an office keeps its word to those who raise something. */
export interface AnswerRate {
  readonly onTime: number;
  readonly late: number;
  /** Whose hour has not come yet, and those withdrawn; they count for neither. */
  readonly open: number;
  /** Whole per cent of those that count; undefined while there are none. */
  readonly percent: number | undefined;
}

/** Of what was raised in a period, how much was answered by its hour. @param now whatever is unanswered and past its hour is late. */
export async function answeredOnTime(
  officeId: string,
  { from, to }: Period,
  now: Instant,
  suggestions: Pick<Suggestions, "raisedBetween">,
): Promise<AnswerRate> {
  const counts = { "on-time": 0, late: 0, open: 0 };
  let after: string | undefined;
  do {
    const page = await suggestions.raisedBetween(officeId, { from, to }, { limit: 1_000, after });
    for (const suggestion of page.items) counts[answerOf(suggestion, now)] += 1;
    after = page.next;
  } while (after !== undefined);
  const counted = counts["on-time"] + counts.late;
  const percent = counted === 0 ? undefined : Math.floor((100 * counts["on-time"]) / counted);
  return { onTime: counts["on-time"], late: counts.late, open: counts.open, percent };
}

/** Whether a suggestion was answered by its hour; `open` while that has not come. */
export function answerOf(suggestion: Suggestion, now: Instant): "on-time" | "late" | "open" {
  const { state, answerBy, answeredOnTime: kept } = suggestion;
  if (state === "withdrawn") return "open";
  if (kept === false || (isOwed(suggestion) && answerBy < now)) return "late";
  return isOwed(suggestion) || kept === undefined ? "open" : "on-time";
}
