import type { Check, Reconciliation } from "./reconciliation.ts";

/** What must hold when a log is sent to an office a second time: it recognises every request, and nothing changes. */
export function secondRunChecks(first: Reconciliation, second: Reconciliation): Check[] {
  const taken = ({ done, repeats }: Reconciliation["requests"]) => done + repeats;
  return [
    { what: "second run: requests that did something = 0", left: second.requests.done, right: 0 },
    {
      what: "second run: recognised repeats = requests taken the first time",
      left: second.requests.repeats,
      right: taken(first.requests),
    },
    {
      what: "second run: refused = refused the first time",
      left: second.requests.refused,
      right: first.requests.refused,
    },
    {
      what: "second run: dossiers in the table as before",
      left: second.recount?.dossiers ?? second.dossiers.received,
      right: first.recount?.dossiers ?? first.dossiers.received,
    },
    ...Object.entries(first.dossiers).map(([name, count]) => ({
      what: `second run: dossiers ${name} as before`,
      left: second.dossiers[name as keyof Reconciliation["dossiers"]],
      right: count,
    })),
  ];
}
