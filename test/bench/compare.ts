/** The value below which the given part of `values` lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Runs every case once a round, in an order drawn anew, so that a machine that slows down slows all of them. */
export async function interleaved(
  cases: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
  onRound: (round: number) => void = () => undefined,
): Promise<Record<string, number[]>> {
  const results: Record<string, number[]> = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of shuffled(Object.entries(cases))) results[name]?.push(await run());
    onRound(round + 1);
  }
  return results;
}

/** The median over the rounds of one case measured against another in the same round. */
export function medianRatio(results: Record<string, number[]>, name: string, base: string): number {
  const against = results[base] ?? [];
  return quantile(
    (results[name] ?? []).map((value, round) => value / (against[round] ?? Number.NaN)),
    0.5,
  );
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Microseconds that a call takes. */
export async function microseconds(run: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e3;
}
