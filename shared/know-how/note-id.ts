import { createHash } from "node:crypto";
import type { NoteSource } from "./note.ts";

/** Crockford's 32 signs: nothing in them is taken for something else when it is read out. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same thread, or the same form, is the same note however often it is saved. Thirty bits: an office keeps thousands of notes. */
export function noteId(officeId: string, source: NoteSource): string {
  const named = "form" in source ? source.form : `${source.channel}/${source.threadTs}`;
  return `KN-${shortName(`know-how ${officeId} ${named}`)}`;
}

/** Six signs for a text. */
export function shortName(text: string): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from(bytes.subarray(0, 6), (byte) => signs[byte % signs.length]).join("");
}
