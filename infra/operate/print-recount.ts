import type { Recounted, RecountedDay } from "./recount-office.ts";

/** The recount in lines, a day each and its differences below. */
export function recountLines({ dossiers, days, missing }: Recounted): string[] {
  const differing = days.filter(({ differences }) => differences.length > 0);
  return [
    ...days.flatMap(dayLines),
    ...missing.map((code) => `${code} was given out, but its reception broke off: no such dossier`),
    `${dossiers} dossiers on ${days.length} days counted again: ${
      differing.length === 0 ? "all counters agree" : `counters of ${differing.length} days differ`
    }`,
  ];
}

function dayLines({ date, counters, differences }: RecountedDay): string[] {
  if (differences.length === 0) return [`${date}  ${counters} counters agree`];
  const rows = differences.map(
    ({ counter, source, counted }) => `  ${counter}: ${source} by the dossiers, ${counted} by the counter`,
  );
  return [`${date}  ${differences.length} of ${counters} counters differ`, ...rows];
}
