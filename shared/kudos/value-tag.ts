import { fold } from "#shared/kernel/fold.ts";
import type { NamedValue } from "./values.ts";

/** A value named by a tag, `#đúng-hẹn` or `#on-time`, and the text without it; other tags are words like any. */
export function readValueTag(text: string, values: readonly NamedValue[]): { value?: string; rest: string } {
  for (const [tag, written = ""] of text.matchAll(/(?<![\p{L}\p{N}])#([\p{L}\p{M}\p{N}-]+)/gu)) {
    const wanted = keyOf(written);
    const found = values.find(({ id, name }) => id === wanted || keyOf(name).startsWith(wanted));
    if (found !== undefined && wanted.length > 2) return { value: found.id, rest: text.replace(tag, "") };
  }
  return { rest: text };
}

/** `Đúng hẹn` and `dung-hen` are one. */
const keyOf = (text: string) => fold(text).replaceAll(/[^a-z0-9]+/g, "-");
