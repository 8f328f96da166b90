import { createHash, timingSafeEqual } from "node:crypto";
import type { ApiKey } from "./offices.ts";

const shape = /^bng_(\d{5})_([a-z0-9]{8})_([A-Za-z0-9_-]{43})$/;

/** `bng_{office}_{key id}_{43 base64url characters, 256 bits}`; the office and the id are public, the secret is not kept. */
export function writeApiKey(officeId: string, keyId: string, secret: string): string {
  return `bng_${officeId}_${keyId}_${secret}`;
}

export function readApiKey(text: string): { officeId: string; keyId: string; secret: string } | undefined {
  const [, officeId, keyId, secret] = shape.exec(text) ?? [];
  if (officeId === undefined || keyId === undefined || secret === undefined) return undefined;
  return { officeId, keyId, secret };
}

/** SHA-256 suffices for a secret of 256 random bits: there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Is this the secret of a key that still works? Compared in constant time. */
export function opens(key: ApiKey | undefined, secret: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(key?.secretHash ?? hashSecret(""));
  const same = given.length === kept.length && timingSafeEqual(given, kept);
  return same && key !== undefined && key.revokedAt === undefined;
}
