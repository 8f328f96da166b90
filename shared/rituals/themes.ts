import { fold } from "#shared/kernel/fold.ts";

/** Words that several people used, as one of them wrote it. */
export interface Theme {
  readonly words: string;
  readonly people: number;
}

/** People who must have used the same words: what only one or two said would point at them. */
const leastPeople = 3;
const mostThemes = 5;
const leastLetters = 3;

/** What one person said that evening. */
export interface Voice {
  readonly user: string;
  readonly texts: readonly string[];
}

interface Found {
  readonly words: string;
  readonly people: Set<string>;
  readonly isPair: boolean;
}

/**
 * The words and pairs of words that most people used, whatever their accents and capitals; plain counting. A word that is only ever
 * part of a pair is not named beside it. @param stopWords lower-case words that say nothing by themselves; with their signs,
 * since "mấy" says nothing and "máy" does
 */
export function themesIn(voices: readonly Voice[], stopWords: ReadonlySet<string>): Theme[] {
  const found = new Map<string, Found>();
  for (const { user, texts } of voices) {
    for (const text of texts) for (const term of termsIn(text, stopWords)) count(found, term, user);
  }
  const shared = [...found.entries()].filter(([, { people }]) => people.size >= leastPeople);
  const pairs = shared.filter(([, { isPair }]) => isPair);
  return shared
    .filter(([folded, { isPair, people }]) => isPair || !pairs.some((pair) => isPartOf(folded, people.size, pair)))
    .map(([, one]) => one)
    .toSorted((one, other) => other.people.size - one.people.size || Number(other.isPair) - Number(one.isPair))
    .slice(0, mostThemes)
    .map(({ words, people }) => ({ words, people: people.size }));
}

interface Term {
  readonly folded: string;
  readonly words: string;
  readonly isPair: boolean;
}

function termsIn(text: string, stopWords: ReadonlySet<string>): Term[] {
  // A pair does not go over a comma or the end of a sentence.
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N} -]+/u)
    .flatMap((clause) => {
      const words = clause.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const said = words.map((word) => ({ word, folded: fold(word) }));
      const means = ({ word }: { word: string }) => !stopWords.has(word) && !/^\d+$/.test(word);
      const singles = said
        .filter((one) => means(one) && one.folded.length >= leastLetters)
        .map(({ word, folded }): Term => ({ folded, words: word, isPair: false }));
      const pairs = said.slice(1).flatMap((second, index): Term[] => {
        const first = said[index];
        if (first === undefined || !means(first) || !means(second)) return [];
        return [{ folded: `${first.folded} ${second.folded}`, words: `${first.word} ${second.word}`, isPair: true }];
      });
      return [...pairs, ...singles];
    });
}

function count(found: Map<string, Found>, { folded, words, isPair }: Term, user: string): void {
  const known = found.get(folded) ?? { words, people: new Set<string>(), isPair };
  known.people.add(user);
  found.set(folded, known);
}

function isPartOf(folded: string, people: number, [pair, { people: ofPair }]: readonly [string, Found]): boolean {
  return pair.split(" ").includes(folded) && ofPair.size >= people;
}
