import { fold } from "#shared/kernel/fold.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { accountableFor } from "./accountable.ts";
import { closingAfter } from "./answer-clock.ts";
import { guarded } from "./guarded.ts";
import type { Raise, Suggestion, Suggestions } from "./suggestion.ts";
import { setAnswerClock } from "./suggestion-clock.ts";
import { nameOfSource } from "./suggestion-id.ts";

export interface RaiseDeps {
  readonly suggestions: Suggestions;
  readonly timers: Timers;
}

/** Characters. */
export const longestSuggestion = 3_000;

/**
 * Keeps a suggestion once and starts the clock of whoever owes the answer; the same source again is the same suggestion, as it stands
 * by then. @throws SensitiveWords; DomainError for words that are none or too many, and `calendar-unknown`
 */
export async function raiseSuggestion(
  raise: Raise,
  office: OpenedOffice,
  { suggestions, timers }: RaiseDeps,
): Promise<Suggestion> {
  const { ids, sourceHash } = nameOfSource(office.id, raise.source, raise.sourceKey);
  const suggestion = { ...asNew(raise, office), sourceHash };
  for (const id of ids) {
    const kept = await suggestions.add(office.id, { ...suggestion, id });
    // Another source of the same short id: one letter more tells the two apart.
    if (kept.sourceHash !== sourceHash) continue;
    if (kept.origin !== undefined) await suggestions.link(office.id, id, kept.origin);
    await setAnswerClock(kept, office, timers);
    return kept;
  }
  throw new Error(`Every id of a source in office ${office.id} is taken`);
}

function asNew(raise: Raise, office: OpenedOffice): Omit<Suggestion, "id"> {
  const { source, author, replyHash, at, origin, request } = raise;
  const { calendar } = office;
  const text = guarded("text", raise.text, longestSuggestion);
  const department = office.departments.find(({ id }) => id === raise.department)?.id;
  return {
    source,
    author,
    replyHash,
    department,
    origin,
    text,
    folded: [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])].join(" "),
    state: "new",
    date: localDate(at, calendar.zone),
    raisedAt: at,
    accountable: accountableFor({ department, author }, office),
    answerBy: closingAfter(calendar, at, setupOf(office).suggestions.answerWithinDays),
    seconders: [],
    unheard: 0,
    history: [{ to: "raised", at, by: author ?? "author", ...(request !== undefined && { request }) }],
    version: 0,
  };
}
