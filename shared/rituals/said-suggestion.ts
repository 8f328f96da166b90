import { fold } from "#shared/kernel/fold.ts";

/** How a suggestion begins, folded, in the three languages. */
const beginnings = new Set(["gop y", "de xuat", "suggestion", "saran"]);
/** Longer than the longest of them, decomposed signs included. */
const longestBeginning = 24;

/** What somebody proposes in a message that says so: `Góp ý: ...`. Undefined when it does not. */
export function saidSuggestion(text: string): string | undefined {
  const colon = text.search(/[:：]/);
  if (colon < 0 || colon > longestBeginning || !beginnings.has(fold(text.slice(0, colon)))) return undefined;
  const proposed = text.slice(colon + 1).trim();
  return proposed === "" ? undefined : proposed;
}
