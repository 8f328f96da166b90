import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { AgendaItem, Session } from "./session.ts";

/** More than that cannot be heard in ten minutes. */
export const mostItems = 6;
/** Of what is left for another time, so many are named. */
const namedLater = 10;

/** What the session before this one was, as far as the agenda needs it. */
export interface Before {
  readonly lastHeld?: LocalDate | undefined;
  /** Ids of what it heard: that comes after everything else. */
  readonly lately: readonly string[];
}

/**
 * What is heard on a date: first what was not reached before (oftenest, then oldest), then in turn what is open for longest and what most
 * want, then what was raised since. New ones have at least one place wherever what was carried over leaves one, or a long list would
 * never let them in. What is promised and not due yet is being done and need not be heard.
 * @param open oldest first.
 */
export function pickAgenda(
  open: readonly Suggestion[],
  date: LocalDate,
  { lastHeld, lately }: Before,
): Pick<Session, "agenda" | "later"> {
  const waiting = open.filter((one) => !isBeingDone(one, date));
  const carried = waiting.filter(({ unheard }) => unheard > 0).toSorted((one, other) => other.unheard - one.unheard);
  const others = waiting.filter(({ unheard }) => unheard === 0);
  const isNew = ({ state, date: raised }: Suggestion) =>
    state === "new" && lastHeld !== undefined && raised >= lastHeld;
  const fresh = others.filter(isNew);
  const rest = inTurn(
    others.filter((one) => !isNew(one)),
    lately,
  );
  const first = carried.slice(0, mostItems).map((one) => item(one, "carried"));
  const places = mostItems - first.length;
  const forNew = Math.min(fresh.length, Math.max(Math.min(1, places), places - rest.length));
  const agenda = [
    ...first,
    ...rest.slice(0, places - forNew),
    ...fresh.slice(0, forNew).map((one) => item(one, "new")),
  ];
  const chosen = new Set(agenda.map(({ id }) => id));
  const left = waiting.filter(({ id }) => !chosen.has(id));
  return { agenda, later: { named: left.slice(0, namedLater).map(({ id }) => id), count: left.length } };
}

/** Minutes for each item, in halves rounded down: what is left over is for getting from one to the next. */
export function minutesEach(minutes: number, items: number): number {
  return Math.max(0.5, Math.floor((2 * minutes) / Math.max(1, items)) / 2);
}

function isBeingDone({ commitment, state }: Suggestion, date: LocalDate): boolean {
  return state === "planned" && commitment !== undefined && commitment.due >= date;
}

/** The oldest and the most seconded in turn; who nobody seconded comes by age alone, and what was heard lately at the end. */
function inTurn(suggestions: readonly Suggestion[], lately: readonly string[]): AgendaItem[] {
  const late = (one: Suggestion) => lately.includes(one.id);
  const byAge = [...suggestions.filter((one) => !late(one)), ...suggestions.filter(late)];
  const byWish = byAge
    .filter((one) => one.seconders.length > 0 && !late(one))
    .toSorted((one, other) => other.seconders.length - one.seconders.length);
  const taken = new Map<string, AgendaItem>();
  const take = (from: readonly Suggestion[], why: AgendaItem["why"]) => {
    const next = from.find(({ id }) => !taken.has(id));
    if (next !== undefined) taken.set(next.id, item(next, why));
  };
  while (taken.size < byAge.length) {
    take(byAge, "oldest");
    take(byWish, "seconded");
  }
  return [...taken.values()];
}

function item({ id, unheard }: Suggestion, why: AgendaItem["why"]): AgendaItem {
  return { id, why, unheard };
}
