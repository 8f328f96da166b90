import { checkRule } from "./check-rule.ts";
import { checkTexts } from "./check-texts.ts";
import { checkVersions } from "./check-versions.ts";
import type { Finding } from "./finding.ts";
import type { Procedure, ProcedureName } from "./procedure.ts";

/** What is checked together: rules, and the names that they lean on. */
export interface Catalogue {
  readonly procedures: readonly Procedure[];
  readonly names: Readonly<Record<string, ProcedureName>>;
  readonly papers: Readonly<Record<string, ProcedureName>>;
}

/**
 * What no single field shows and no type forbids: versions that overlap or leave a gap, papers and parts that nobody knows,
 * names that are missing, rules that contradict themselves. Empty for a catalogue that may be shipped.
 */
export function checkCatalogue(catalogue: Catalogue): Finding[] {
  const codes = new Set(catalogue.procedures.map(({ code }) => code));
  return [
    ...catalogue.procedures.flatMap((procedure) => checkRule(procedure, codes)),
    ...checkVersions(catalogue.procedures),
    ...checkTexts(catalogue),
  ];
}
