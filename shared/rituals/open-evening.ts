import { type Clock, type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { minuteMs } from "#shared/office-time/civil-date.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { eveningSetup } from "#shared/offices/setup.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import { type DayDeps, dayOfEvening } from "./day-of-evening.ts";
import { type Evening, type Evenings, type NewEvening, type WhichEvening, whichOf } from "./evening.ts";
import { newsSince } from "./evening-news.ts";
import { questionsOf } from "./questions.ts";
import { slotFrom } from "./ritual.ts";

export interface OpenDeps extends DayDeps {
  readonly clock: Clock;
  readonly evenings: Pick<Evenings, "read" | "claim" | "openMissed" | "between">;
  readonly suggestions: Pick<Suggestions, "movedBetween">;
}

/** How an evening thread of the office or of one of its departments is held; undefined where there is none, or no such department. */
export function heldAs(office: OpenedOffice, department: string | undefined) {
  if (department !== undefined && !office.departments.some(({ id }) => id === department)) return undefined;
  return eveningSetup(office, department);
}

/**
 * Claims the evening of an office or department and date: open, or missed when it is later than the office allows. Whoever comes
 * second is told what the first one decided, with the figures of that moment. Undefined where no thread is held or it pauses.
 * @param at when the tick found it due. @throws DomainError `calendar-unknown`
 */
export async function openEvening(
  office: OpenedOffice,
  which: WhichEvening,
  at: Instant,
  deps: OpenDeps,
): Promise<Evening | undefined> {
  const known = await deps.evenings.read(office.id, which);
  if (known !== undefined) return known;
  const held = heldAs(office, which.department);
  if (held === undefined || which.date <= (held.pausedThrough ?? "")) return undefined;
  if (isTooLate(office, which, at)) {
    return deps.evenings.claim(office.id, { ...which, state: "missed", claimedAt: at });
  }
  return deps.evenings.claim(office.id, await asOpened(office, which, at, deps));
}

/**
 * Opens the evening of a date because somebody asked for it, however late it is; also one that was missed. One that is open stays as it
 * is. Undefined where no thread is held.
 */
export async function openAsked(
  office: OpenedOffice,
  which: WhichEvening,
  at: Instant,
  deps: OpenDeps,
): Promise<Evening | undefined> {
  const known = await deps.evenings.read(office.id, which);
  if (known?.state === "opened") return known;
  if (heldAs(office, which.department) === undefined) return undefined;
  const opened = await asOpened(office, which, at, deps);
  if (known === undefined) return deps.evenings.claim(office.id, opened);
  return deps.evenings.openMissed(office.id, known.thread ? { ...opened, thread: known.thread } : opened);
}

/** The evening as it would be opened now. @throws Error where none is held */
export async function asOpened(
  office: OpenedOffice,
  { date, department }: WhichEvening,
  at: Instant,
  deps: Omit<OpenDeps, "evenings"> & { readonly evenings: Pick<Evenings, "between"> },
): Promise<NewEvening> {
  const held = heldAs(office, department);
  if (held === undefined) throw new Error(`Office ${office.id} holds no evening of ${department}`);
  const language = held.language ?? office.language;
  const which = whichOf({ date, department });
  const [day, news] = await Promise.all([dayOfEvening(office, which, deps), newsSince(office, which, at, deps)]);
  return {
    ...which,
    state: "opened",
    claimedAt: at,
    begunAt: deps.clock(),
    closesAt: toInstant(Date.parse(at) + held.closesAfterMinutes * minuteMs),
    language,
    questions: questionsOf(held, language),
    ...day,
    ...news,
  };
}

function isTooLate(office: OpenedOffice, { date, department }: WhichEvening, at: Instant): boolean {
  const { dueAt } = slotFrom(date, office, ritualOf(department));
  const lateBy = heldAs(office, department)?.lateByMinutes ?? 0;
  return Date.parse(at) - Date.parse(dueAt) > lateBy * minuteMs;
}

export function ritualOf(department: string | undefined) {
  return department === undefined ? "end-of-day" : (`end-of-day#${department}` as const);
}

/** When an evening's slot of a date is due; undefined on days on which none is held. */
export function dueOn(office: OpenedOffice, { date, department }: WhichEvening): Instant | undefined {
  const slot: { date: LocalDate; dueAt: Instant } = slotFrom(date, office, ritualOf(department));
  return slot.date === date ? slot.dueAt : undefined;
}
