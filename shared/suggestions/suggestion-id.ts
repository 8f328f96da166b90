import { createHash } from "node:crypto";

/** Crockford's: nothing in it is mistaken for another when it is read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lengths = [5, 6, 7, 8];

/** What a source is called: the ids that it may have, shortest first, and the hash that tells it from another of the same id. */
export interface SourceName {
  readonly ids: readonly string[];
  readonly sourceHash: string;
}

/** @param sourceKey what was said, or a random key. The same source has the same name forever. */
export function nameOfSource(officeId: string, source: string, sourceKey: string): SourceName {
  const hash = createHash("sha256")
    .update(JSON.stringify([officeId, source, sourceKey]))
    .digest();
  const letters = [...hash.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return {
    ids: lengths.map((length) => `GY-${letters.slice(0, length)}`),
    sourceHash: hash.subarray(8, 17).toString("base64url"),
  };
}
