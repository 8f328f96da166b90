import { isTold } from "./digest.ts";
import type { Kudos } from "./kudos.ts";

/** Somebody and how many different colleagues thanked them. */
export interface BoardRow {
  readonly user: string;
  readonly givers: number;
}

const mostRows = 10;
/** One who was thanked by fewer has thanks, not a place on a board. */
const leastGivers = 2;

/**
 * Whom most colleagues thanked, for the office that wants it: givers count, not thanks, so that a circle of two lifts nobody. Whoever is
 * even with the last one shown is shown too, up to twice as many.
 */
export function monthBoardOf(all: readonly Kudos[], nameOf: (user: string) => string | undefined): readonly BoardRow[] {
  const givers = new Map<string, Set<string>>();
  for (const { giver, recipients } of all.filter(isTold)) {
    for (const user of recipients) givers.set(user, (givers.get(user) ?? new Set()).add(giver));
  }
  const rows = [...givers]
    .map(([user, by]) => ({ user, givers: by.size }))
    .filter((row) => row.givers >= leastGivers && nameOf(row.user) !== undefined)
    .toSorted((one, other) => other.givers - one.givers || order(nameOf(one.user), nameOf(other.user)));
  const last = rows[mostRows - 1]?.givers ?? 0;
  return rows.filter((row) => row.givers >= last).slice(0, 2 * mostRows);
}

function order(one = "", other = ""): number {
  return one < other ? -1 : Number(one > other);
}
