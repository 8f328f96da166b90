import { maskPersonalNumbers } from "./mask-personal-numbers.ts";

/** Code points of a suggestion that are kept. */
const longestText = 3_000;

/** A reply's words as they may be kept and repeated: NFC, no citizens' numbers, not longer than a long page. */
export function asSuggestion(text: string): string {
  const masked = maskPersonalNumbers(text.normalize("NFC")).trim();
  const points = Array.from(masked);
  return points.length <= longestText ? masked : `${points.slice(0, longestText - 1).join("")}…`;
}
