import { checkRule } from "./check-rule.ts";
import { checkTexts } from "./check-texts.ts";
import { checkVersions } from "./check-versions.ts";
import type { Catalogue, Finding } from "./finding.ts";

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
