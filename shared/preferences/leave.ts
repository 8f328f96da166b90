import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Preferences } from "./preferences.ts";

/** Local dates, both included. */
export interface Leave {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** As many ranges as one person may have written down. */
export const mostLeaves = 60;
/** Days after which leave that has ended is forgotten when more is added. */
const keptDays = 400;

/**
 * Earliest first, with one more; those that share a day become one. What ended long ago is forgotten. @param today local date of the
 * office. @returns undefined when there would be more than sixty.
 */
export function withLeave(leave: Preferences["leave"], more: Leave, today: LocalDate): Leave[] | undefined {
  const oldest = dateOf(dayNumber(today) - keptDays);
  const sorted = [...leave.filter(({ to }) => to >= oldest), more].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Leave[] = [];
  for (const one of sorted) {
    const last = merged.at(-1);
    if (last === undefined || one.from > last.to) merged.push(one);
    else merged[merged.length - 1] = { from: last.from, to: [last.to, one.to].toSorted().at(-1) ?? one.to };
  }
  return merged.length > mostLeaves ? undefined : merged;
}

/** Without this range; one that is not there changes nothing. */
export function withoutLeave(leave: Preferences["leave"], { from, to }: Leave): Leave[] {
  return leave.filter((one) => one.from !== from || one.to !== to);
}
