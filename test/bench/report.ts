/** A figure next to its goal and to what others reach in the same run. */
export interface Goal {
  /** As the goals are numbered. */
  readonly number: string;
  readonly what: string;
  readonly value: number;
  /** At most. */
  readonly goal: number;
  readonly peer: string;
  readonly unit: string;
  readonly note: string;
}

/** One line a goal: reached or not, said plainly. */
export function report(goals: readonly Goal[]): string {
  const lines = goals.map(({ number, what, value, goal, peer, unit, note }) =>
    [
      value <= goal ? "reached " : "MISSED  ",
      `goal ${number}`,
      what.padEnd(46),
      `${value.toFixed(2)} ${unit}`.padEnd(22),
      `goal <= ${goal}`.padEnd(14),
      `peer: ${peer}`.padEnd(38),
      note,
    ].join("  "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}
