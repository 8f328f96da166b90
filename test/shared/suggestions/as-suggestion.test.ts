import { expect, test } from "vitest";
import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";

test("a reply is kept in one written form of Vietnamese, without the room around it", () => {
  expect(asSuggestion("  Quầy đông quá\n".normalize("NFD"))).toBe("Quầy đông quá".normalize("NFC"));
});
test("a reply of three thousand signs is kept whole, a longer one is cut between signs and shows it", () => {
  const sign = "𝄞";
  expect(asSuggestion(sign.repeat(3_000))).toBe(sign.repeat(3_000));
  const cut = asSuggestion(sign.repeat(3_001));
  expect(Array.from(cut)).toHaveLength(3_000);
  expect(cut.endsWith(`${sign}…`)).toBe(true);
});
test("a number that the cut would have split is masked before", () => {
  expect(asSuggestion(`${"a".repeat(2_995)} 079085012345`)).not.toMatch(/\d/);
});
