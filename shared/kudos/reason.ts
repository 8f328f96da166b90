import { sensitiveIn } from "#shared/suggestions/sensitive.ts";

/** Characters of a reason: long enough to say what was done, short enough to be read. */
export const reasonLength = { least: 20, most: 500 } as const;
/** Characters of the words for a certificate. */
export const citationLength = { least: 10, most: 500 } as const;

export type WordsProblem = "short" | "long" | "sensitive";

/** A text as it is kept: NFC, no space at either end and none twice. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u200b\u2060\ufeff]+/gu, " ")
    .trim();
}

/** What is wrong with a tidied text, or nothing. */
export function problemOf(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): WordsProblem | undefined {
  const length = Array.from(text).length;
  if (length < least) return "short";
  if (length > most) return "long";
  return sensitiveIn(text).length > 0 ? "sensitive" : undefined;
}
