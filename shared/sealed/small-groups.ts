import type { LocalDate } from "#shared/kernel/clock.ts";
import { addWorkingDays } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";

/** Below this an office takes nothing anonymous: four people know each other's words. The floor of the products that have one. */
export const leastStaff = 5;
/** A department is named only from this size on: those of a commune have three to six people, who would be guessed. */
export const leastDepartment = 7;
/** Items and authors that go out together, and the least that any published count may hold. */
export const leastTogether = 3;
/** Working days after which even fewer go out: a suggestion nobody hears is none. Then the author is one of the whole office. */
export const longestHeldDays = 5;

type People = Pick<Office, "staff">;

/** Whether an office is big enough that not naming the author hides them. */
export function takesAnonymous({ staff }: People): boolean {
  return staff.length >= leastStaff;
}

/** What of a held suggestion decides about its release. */
export interface Held {
  readonly key: string;
  readonly author: string;
  readonly department?: string | undefined;
  /** Local date on which it was handed in. */
  readonly date: LocalDate;
}

/** Whether what is held goes out on a working day: three by three, or the oldest has waited long enough. @throws DomainError `calendar-unknown` */
export function isRipe(held: readonly Held[], date: LocalDate, { calendar }: Pick<Office, "calendar">): boolean {
  if (held.length === 0) return false;
  if (isCrowd(held)) return true;
  const oldest = held.map((one) => one.date).toSorted()[0] ?? date;
  return addWorkingDays(calendar, oldest, longestHeldDays, "receipt-day-excluded") <= date;
}

function isCrowd(held: readonly Held[]): boolean {
  return held.length >= leastTogether && new Set(held.map(({ author }) => author)).size >= leastTogether;
}

/**
 * The department that each item of a batch may be shown with; none for most. A department is named when it is big enough, three
 * authors of the batch wrote to it, and those left over are none or three themselves: who knows two of them learns nothing of the third
 * by leaving out.
 */
export function shownDepartments(held: readonly Held[], { staff }: People): ReadonlyMap<string, string> {
  const groups = [...Map.groupBy(held, ({ department }) => department)]
    .filter(([department, items]) => department !== undefined && isBig(department, staff) && isCrowd(items))
    .toSorted(([, one], [, other]) => other.length - one.length);
  while (groups.length > 0) {
    const shown = new Map(groups.flatMap(([department = "", items]) => items.map(({ key }) => [key, department])));
    const rest = held.filter(({ key }) => !shown.has(key));
    if (rest.length === 0 || isCrowd(rest)) return shown;
    groups.pop();
  }
  return new Map();
}

function isBig(department: string, staff: Office["staff"]): boolean {
  return staff.filter((person) => person.department === department).length >= leastDepartment;
}
