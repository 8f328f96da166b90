import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { entryOf, type Finding } from "./finding.ts";
import type { Procedure } from "./procedure.ts";

/**
 * One version ends on the day before the next begins: no day has two, and none between them has none.
 * @param gaps `odd` where another rule holds in between, as the national one does between an office's own versions.
 */
export function checkVersions(procedures: readonly Procedure[], gaps: "wrong" | "odd" = "wrong"): Finding[] {
  return [...Map.groupBy(procedures, ({ code }) => code).values()].flatMap((versions) => {
    const inOrder = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return inOrder.flatMap((version, index) => problemsOf(version, inOrder[index + 1], gaps));
  });
}

function problemsOf(version: Procedure, next: Procedure | undefined, gaps: "wrong" | "odd"): Finding[] {
  const entry = entryOf(version);
  const { validFrom, validTo } = version;
  const found: Finding[] = [];
  if (validTo !== undefined && validTo < validFrom) {
    found.push({ entry, field: "validTo", problem: `not before its first day, ${validFrom}` });
  }
  if (next === undefined) return found;
  const lastDay = dateOf(dayNumber(next.validFrom) - 1);
  if (validTo === undefined || validTo > lastDay) {
    const problem = `${lastDay} at the latest: the next version begins on ${next.validFrom}`;
    return [...found, { entry, field: "validTo", problem }];
  }
  if (validTo === lastDay) return found;
  const problem = `${lastDay}: up to the next version, from ${next.validFrom}, none would hold`;
  return [...found, { entry, field: "validTo", problem, ...(gaps === "odd" && { warning: true }) }];
}
