import { expect } from "vitest";
import type { Message } from "#bot/slack/message.ts";
import { shownText } from "./a-ward.ts";

const wordsOf = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whoever hears a message instead of seeing it is told what it is about: notifications and screen readers read the fallback text alone.
 * Several words, none of them a slip of the code, and some of them words that the message shows.
 */
export function expectSaysWhatItShows({ text, blocks }: Pick<Message, "text" | "blocks">): void {
  const words = wordsOf(text);
  expect(words.length).toBeGreaterThanOrEqual(3);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  const shown = new Set(wordsOf(shownText({ blocks })));
  const told = words.filter((word) => shown.has(word));
  expect({ text, isTold: told.length >= 2 }).toEqual({ text, isTold: true });
}
