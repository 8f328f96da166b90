import { shortHash } from "#shared/kernel/hash.ts";

/** Crockford's: nothing in it is mistaken for another when it is copied by hand. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const characters = 20;
const shape = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/**
 * What an anonymous author proves themselves by: five groups of four, 100 bits, shown once and kept by nobody.
 * @param bits at least 20 random bytes, base64url.
 */
export function writeReplyToken(bits: string): string {
  const bytes = [...Buffer.from(bits, "base64url").subarray(0, characters)];
  if (bytes.length < characters) throw new RangeError("A reply token takes 20 random bytes");
  const letters = bytes.map((byte) => alphabet[byte & 31]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** The token as it was meant: in any case, with or without hyphens, O for 0 and I or L for 1. Undefined for what is none. */
export function readReplyToken(text: string): string | undefined {
  const letters = text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return shape.test(letters) ? letters : undefined;
}

/** All that is kept of a token; for 100 random bits there is nothing to guess, so nothing slower than SHA-256 is needed. */
export function replyHash(token: string): string {
  return shortHash(`reply ${readReplyToken(token) ?? ""}`, 43);
}
