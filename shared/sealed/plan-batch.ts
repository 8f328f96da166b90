import { shortHash } from "#shared/kernel/hash.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { Batch, SealedItem } from "./sealed.ts";
import type { Release } from "./sealing.ts";
import { type Held, isRipe, shownDepartments } from "./small-groups.ts";

/**
 * What goes out on a working day: every held item once they are enough, in an order drawn by lot, and every answer. Undefined when
 * nothing does. @throws DomainError `calendar-unknown`
 */
export function planBatch(
  waiting: readonly SealedItem[],
  { date, at }: Release,
  office: OpenedOffice,
  random: RandomBits,
): Batch | undefined {
  const held = byLot(waiting, random())
    .filter(({ batch }) => batch === undefined)
    .map((item) => heldOf(item, office));
  const answers = byLot(waiting, random())
    .filter(({ pending }) => pending !== undefined)
    .map(({ key }) => key);
  const out = isRipe(held, date, office) ? held : [];
  if (out.length === 0 && answers.length === 0) return undefined;
  const departments = shownDepartments(out, office);
  const items = out.map(({ key }) => ({ key, ...(departments.has(key) && { department: departments.get(key) }) }));
  return { date, at, items, answers };
}

function heldOf({ key, author, department, at }: SealedItem, { calendar }: OpenedOffice): Held {
  return { key, author, department, date: localDate(at, calendar.zone) };
}

/** Drawn on what is random itself: neither forms nor people have a part in it. */
function byLot(waiting: readonly SealedItem[], lot: string): SealedItem[] {
  const drawn = ({ sourceKey }: SealedItem) => shortHash(`${lot} ${sourceKey}`, 22);
  return waiting.toSorted((one, other) => (drawn(one) < drawn(other) ? -1 : 1));
}
