import { fold } from "#shared/kernel/fold.ts";

/** What can be searched for: a code and what people call it. */
export interface Findable {
  readonly code: string;
  readonly name: { readonly vi: string };
}

/**
 * Procedures by code (dots may be left out) or by the beginnings of words, with or without diacritics, in any order:
 * "sao ban chinh", "815", "kh sinh". Best first; among equals the order of the list.
 */
export function findProcedures<T extends Findable>(query: string, procedures: readonly T[]): T[] {
  const words = fold(query).split(" ").filter(Boolean);
  if (words.length === 0) return [...procedures];
  return procedures
    .map((procedure) => ({ procedure, score: scoreOf(words, procedure) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ procedure }) => procedure);
}

/** Zero when one of the words is nowhere. */
function scoreOf(words: readonly string[], { code, name }: Findable): number {
  const named = fold(name.vi).split(/[^a-z0-9]+/);
  const scores = words.map((word) => Math.max(codeScore(word, code), nameScore(word, named)));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / words.length;
}

function codeScore(word: string, code: string): number {
  const [wanted, digits] = [word.replaceAll(".", ""), code.replace(".", "")];
  if (!/^\d{2,}$/.test(wanted)) return 0;
  if (digits === wanted) return 100;
  return digits.startsWith(wanted) || digits.endsWith(wanted) ? 50 : 0;
}

/** A word near the beginning of the name counts more, a whole word more than its beginning. */
function nameScore(word: string, named: readonly string[]): number {
  const at = named.findIndex((part) => part.startsWith(word));
  if (at < 0) return 0;
  return 20 - Math.min(at, 15) + (named[at] === word ? 4 : 0);
}
