import { shortHash } from "#shared/kernel/hash.ts";
import type { Block } from "./blocks.ts";
import { cut, escapeMarkup } from "./text.ts";

declare const built: unique symbol;

/**
 * What is said in Slack. Only `message` makes one, and only out of our own words, the figures of the office and `PeopleText`: it cannot
 * take a dossier, a citizen or anything else with a person behind it.
 */
export interface Message {
  /** What notifications and screen readers say; Slack reads markup here, so it is escaped. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly [built]: true;
}

// chat.update takes 4,000 characters of text, and a message is shown and brought up to date with the same one.
const limits = { text: 4000, blocks: 50 };

/** @param fallback our own words: the message in one sentence. @throws RangeError for no block or more than fifty. */
export function message(fallback: string, ...blocks: Block[]): Message {
  if (blocks.length === 0 || blocks.length > limits.blocks) {
    throw new RangeError(`A message has 1 to ${limits.blocks} blocks, not ${blocks.length}`);
  }
  // Escaping makes five characters of one at most; cutting first never leaves half an entity.
  const text = escapeMarkup(cut(fallback, limits.text / 5));
  return { text, blocks } as unknown as Message;
}

/** The same for messages that look the same. */
export function contentHash({ text, blocks }: Message): string {
  return shortHash(JSON.stringify([text, blocks]), 22);
}
