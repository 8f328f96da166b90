import type { LocalDate } from "#shared/kernel/clock.ts";
import { leastTogether } from "./small-groups.ts";

/** How many anonymous suggestions a batch had under one heading: a department, a theme, or none. */
export interface BatchCount {
  /** Date of the release: the batch's name. */
  readonly date: LocalDate;
  readonly heading?: string | undefined;
  readonly items: number;
}

/** Figures that may be told: of whole batches, each at least three. */
export interface PublishedBlock {
  /** Releases from this date to that, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly items: number;
  /** Those that may be told apart; what is missing to `items` is three or more, or nothing. */
  readonly headings: Readonly<Record<string, number>>;
}

/**
 * What a report may say of anonymous suggestions, so that no two reports can be subtracted down to fewer than three: counts are told of
 * whole blocks of batches alone, in which every figure and its complement is none or at least three. Blocks are cut from the first
 * batch on, so that a later report cuts the same ones; the last batches wait until they are three together.
 * @param counts of every batch since the first, not of a period: a block that begins where somebody asked would differ by question.
 */
export function publishableCounts(counts: readonly BatchCount[]): PublishedBlock[] {
  const dates = [...new Set(counts.map(({ date }) => date))].toSorted();
  const blocks: PublishedBlock[] = [];
  let open: LocalDate[] = [];
  for (const date of dates) {
    open.push(date);
    const gathered = counts.filter((count) => open.includes(count.date));
    if (sumOf(gathered) < leastTogether) continue;
    blocks.push(blockOf(gathered, open));
    open = [];
  }
  return blocks;
}

/** The blocks that lie wholly within a period; what a report of that period may say. */
export function publishableWithin(
  counts: readonly BatchCount[],
  period: { readonly from: LocalDate; readonly to: LocalDate },
): PublishedBlock[] {
  return publishableCounts(counts).filter(({ from, to }) => period.from <= from && to <= period.to);
}

function blockOf(counts: readonly BatchCount[], dates: readonly LocalDate[]): PublishedBlock {
  const items = sumOf(counts);
  const byHeading = Map.groupBy(counts, ({ heading }) => heading);
  byHeading.delete(undefined);
  const shown = [...byHeading]
    .map(([heading = "", of]) => [heading, sumOf(of)] as const)
    .filter(([, count]) => count >= leastTogether)
    .toSorted(([one, less], [other, more]) => more - less || (one < other ? -1 : 1));
  // The complement of what is shown must not be told by subtraction either.
  while (isTelling(items - shown.reduce((sum, [, count]) => sum + count, 0))) shown.pop();
  return { from: dates[0] ?? "", to: dates.at(-1) ?? "", items, headings: Object.fromEntries(shown) };
}

function isTelling(rest: number): boolean {
  return rest > 0 && rest < leastTogether;
}

function sumOf(counts: readonly BatchCount[]): number {
  return counts.reduce((sum, { items }) => sum + items, 0);
}
