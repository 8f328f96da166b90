import { fold } from "#shared/kernel/fold.ts";

/** After these a final i and y are written for the same sound: "ký" and "kí", "lý" and "lí". */
const either = /^([hklmst])i$/;

/**
 * The words of a text as they are compared: Vietnamese writes a space between syllables, so each stays whole, and so does a word of
 * another language. No diacritics, no case; `đăng kí` and `Đăng ký` are the same.
 */
export function syllables(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(either, "$1y"));
}
