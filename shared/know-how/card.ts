import * as z from "zod/mini";
import { spelledOut } from "./concepts.ts";
import { Note } from "./note.ts";

/**
 * What a search knows of a note: enough to rank and flag it, and nothing to read. Of its text only which syllables it holds and how
 * often, which is a tenth of its size.
 */
export const Card = z.object({
  ...z.pick(Note, {
    id: true,
    title: true,
    procedure: true,
    procedureFrom: true,
    validUntil: true,
    department: true,
    author: true,
    state: true,
    updatedAt: true,
  }).shape,
  /** `\nkhai 3\nsinh 2\n`: each syllable of the text with its count, in a form that one search of a string finds it in. */
  terms: z.string(),
  /** Syllables of the text. */
  length: z.int(),
});
export type Card = z.infer<typeof Card>;

export function cardOf(note: Note): Card {
  const { id, title, procedure, procedureFrom, validUntil, department, author, state, updatedAt } = note;
  const words = spelledOut(`${note.text} ${note.basis ?? ""}`);
  const about = { id, title, procedure, procedureFrom, validUntil, department, author, state, updatedAt };
  return { ...about, terms: termsOf(words), length: words.length };
}

/** Counts of words, alphabetically, so that many of them pack well. */
export function termsOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lines = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `\n${lines.map(([word, count]) => `${word} ${count}\n`).join("")}`;
}

/** How often a word stands in `terms`. */
export function countIn(terms: string, word: string): number {
  const at = terms.indexOf(`\n${word} `);
  if (at < 0) return 0;
  const from = at + word.length + 2;
  return Number(terms.slice(from, terms.indexOf("\n", from)));
}
