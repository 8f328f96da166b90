import { createHmac, timingSafeEqual } from "node:crypto";

/** Crockford's base 32: no I, L, O or U to misread. */
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The second factor a citizen tracks with: 40 bits in eight characters and Crockford's check character (modulo 37). It is
 * an HMAC of the code under the office's own key, so nothing about it is stored with the dossier and a lost receipt can be
 * printed again. The five check characters that are punctuation are passed over: they do not survive being read aloud.
 */
export function trackingSecret(trackingKey: string, code: string): string {
  const key = Buffer.from(trackingKey, "base64url");
  for (let attempt = 0; ; attempt += 1) {
    const bits = createHmac("sha256", key).update(`tracking ${attempt} ${code}`).digest().readUIntBE(0, 5);
    const check = symbols[bits % 37];
    if (check !== undefined) return digits(bits) + check;
  }
}

function digits(bits: number): string {
  return Array.from({ length: 8 }, (_, index) => symbols[Math.floor(bits / 32 ** (7 - index)) % 32]).join("");
}

/** Compares in constant time what a citizen typed: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
export function isTrackingSecret(trackingKey: string, code: string, typed: string): boolean {
  const given = Buffer.from(normalise(typed).padEnd(9, " ").slice(0, 64));
  const right = Buffer.from(trackingSecret(trackingKey, code));
  return given.length === right.length && timingSafeEqual(given, right);
}

function normalise(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
