import type { Staff } from "#shared/offices/office.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { type GivenWeek, givenTo, usedIn } from "./given-week.ts";
import { KudosRefused } from "./refused.ts";

type WithSetup = { readonly setup?: unknown };

/** How many thanks a person may still give in a week; their role decides how many there are. */
export function leftOf(office: WithSetup, { role }: Pick<Staff, "role">, week: GivenWeek): number {
  return Math.max(0, setupOf(office).recognition.allowance[role] - usedIn(week));
}

/** One more may be given in this week, to these. Awards are not asked. @throws KudosRefused `allowance` or `pair` */
export function assertMayGive(office: WithSetup, giver: Staff, week: GivenWeek, pairs: readonly string[]): void {
  const { allowance, pairPerWeek } = setupOf(office).recognition;
  if (leftOf(office, giver, week) === 0) {
    throw new KudosRefused("allowance", "giver", `has given all ${allowance[giver.role]} of this week`, [
      String(allowance[giver.role]),
    ]);
  }
  const often = pairs.filter((pair) => givenTo(week, pair) >= pairPerWeek);
  if (often.length === 0) return;
  throw new KudosRefused("pair", "people", `were thanked ${pairPerWeek} times this week by the same person`, [
    ...often,
  ]);
}

/** Only leaders of the office award. @throws KudosRefused `may-not-award` */
export function assertMayAward({ role }: Pick<Staff, "role">): void {
  if (role !== "leader") throw new KudosRefused("may-not-award", "award", "is for leaders of the office");
}

/** Milliseconds within which whoever gave thanks may take them back. */
export const undoMs = 10 * 60_000;
