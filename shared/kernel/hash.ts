import { createHash } from "node:crypto";

/** The first `characters` of the base64url SHA-256 of `text`; six bits a character. */
export function shortHash(text: string, characters: number): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, characters);
}
