import { abbreviations } from "./abbreviations.ts";
import { syllables } from "./syllables.ts";
import { synonyms } from "./synonyms.ts";

/** One thing that somebody asks for, and the ways in which a note may say it; the first is the asker's own. */
export interface Concept {
  readonly said: string;
  readonly ways: readonly (readonly string[])[];
}

/** Words that say nothing about the matter. They are folded, so none stands here that is another word as well: "của" and "cửa", "the" and "thẻ". */
const empty = new Set(
  "va nhu nao of a for and or how does is are we with what when which yang untuk dari bagaimana apa".split(" "),
);

const keyed = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).map(([key, readings]) => [syllables(key).join(" "), readings.map(syllables)] as const);
const readingsOf = new Map([...keyed(synonyms), ...keyed(abbreviations)]);
const longestKey = Math.max(...[...readingsOf.keys()].map((key) => key.split(" ").length));
const shortOnes = new Map(keyed(abbreviations));

/** What a question asks for: abbreviations, everyday words and other languages are read as what notes may say. */
export function conceptsOf(question: string): Concept[] {
  const all = syllables(question);
  const telling = all.filter((word) => !empty.has(word));
  const concepts: Concept[] = [];
  for (let at = 0; at < all.length; ) {
    const [key, length] = keyAt(all, at);
    at += length;
    if (length === 1 && empty.has(key) && telling.length > 0) continue;
    concepts.push({ said: key, ways: [key.split(" "), ...(readingsOf.get(key) ?? [])] });
  }
  return concepts.filter(({ said }, index) => concepts.findIndex((one) => one.said === said) === index);
}

/** The longest entry of the tables that begins here, else the syllable itself. */
function keyAt(all: readonly string[], at: number): readonly [key: string, length: number] {
  for (let length = Math.min(longestKey, all.length - at); length > 1; length -= 1) {
    const key = all.slice(at, at + length).join(" ");
    if (readingsOf.has(key)) return [key, length];
  }
  return [all[at] ?? "", 1];
}

/** The syllables of a note with every reading of its abbreviations beside them, so that it is found by either. */
export function spelledOut(text: string): string[] {
  const all = syllables(text);
  const pairs = all.map((word, at) => [word, ...(all[at + 1] === undefined ? [] : [`${word} ${all[at + 1]}`])]);
  const readings = pairs.flat().flatMap((key) => shortOnes.get(key) ?? []);
  return [...all, ...readings.flat()];
}

/** The syllables of a text with its abbreviations written out where they stand, by their first reading. */
export function writtenOut(text: string): string[] {
  return syllables(text).flatMap((word) => shortOnes.get(word)?.[0] ?? [word]);
}
