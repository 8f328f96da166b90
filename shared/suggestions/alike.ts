import { fold } from "#shared/kernel/fold.ts";
import type { Suggestion } from "./suggestion.ts";

/** Syllables that say nothing about what a sentence is about, folded; none that folding makes of a word that does. */
const empty = new Set(
  (
    "va la cua cho cac nhung co khong duoc thi ma o tai mot nay do de nen can cung rat se da dang ve voi trong khi neu hay " +
    "anh chi em minh toi chung ta nhe a ah nha xin vui long de nghi gop y kien xuat vi do boi " +
    "the a an to of in on for and or is are be we i you it at yang di ke untuk dan dari ini itu"
  ).split(" "),
);

/** Two that share this much of the shorter one's words and pairs of neighbours are about the same. */
const enough = 0.4;
/** Fewer shared words and pairs than this are chance. */
const leastShared = 3;
const mostShown = 3;

/**
 * Open suggestions that seem to say the same as a text, the most alike first. Both are folded, so signs and capitals do not matter;
 * words that every sentence has do not count; two neighbouring words count as one more, for Vietnamese words are mostly two syllables.
 */
export function alike(text: string, open: readonly Suggestion[]): Suggestion[] {
  const mine = features(text);
  return open
    .map((suggestion) => ({ suggestion, score: likeness(mine, features(suggestion.text)) }))
    .filter(({ score }) => score >= enough)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostShown)
    .map(({ suggestion }) => suggestion);
}

/** From 0, nothing in common, to 1: the shorter one is part of the longer. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((feature) => other.has(feature)).length;
  const least = Math.min(one.size, other.size);
  return shared < Math.min(leastShared, least) || least === 0 ? 0 : shared / least;
}

/** The words of a text that say something, and each pair of them that stand side by side. */
export function features(text: string): ReadonlySet<string> {
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return new Set([...words, ...pairs]);
}
