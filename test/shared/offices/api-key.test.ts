import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashSecret, opens, readApiKey, writeApiKey } from "#shared/offices/api-key.ts";
import type { ApiKey } from "#shared/offices/offices.ts";

const secret = randomBytes(32).toString("base64url");
const key: ApiKey = {
  officeId: "27163",
  keyId: "k0000001",
  secretHash: hashSecret(secret),
  scopes: ["reports:read"],
  createdAt: "2026-11-20T01:15:00.000Z",
};

describe("the text of an API key", () => {
  test("tells its office and its name, and is read back as it was written", () => {
    const parts = fc.record({
      officeId: fc.stringMatching(/^\d{5}$/),
      keyId: fc.stringMatching(/^[a-z0-9]{8}$/),
      secret: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
    });
    fc.assert(
      fc.property(parts, (one) => {
        expect(readApiKey(writeApiKey(one.officeId, one.keyId, one.secret))).toEqual(one);
      }),
    );
  });

  test.each([
    "",
    "bng_27163_k0000001_",
    `bng_2716_k0000001_${secret}`,
    `bng_27163_K0000001_${secret}`,
    `bng_27163_k0000001_${secret}=`,
    `bng_27163_k0000001_${secret.slice(1)}`,
    ` bng_27163_k0000001_${secret}`,
    `bng_27163_k0000001_${secret}\n`,
    `bng_27163_k0000001_${secret}\nbng_27163_k0000001_${secret}`,
    `xyz_27163_k0000001_${secret}`,
    `bng_２７１６３_k0000001_${secret}`,
  ])("is nothing else: %j", (text) => {
    expect(readApiKey(text)).toBeUndefined();
  });
});

describe("an API key", () => {
  test("is opened by its secret alone", () => {
    expect(opens(key, secret)).toBe(true);
    const other = randomBytes(32).toString("base64url");
    for (const wrong of ["", secret.slice(1), `${secret} `, secret.toUpperCase(), key.secretHash, other]) {
      expect(opens(key, wrong)).toBe(false);
    }
  });

  test("is not opened any more once it is revoked, nor when there is none", () => {
    expect(opens({ ...key, revokedAt: "2026-11-20T01:15:00.000Z" }, secret)).toBe(false);
    expect(opens(undefined, secret)).toBe(false);
    expect(opens(undefined, "")).toBe(false);
  });

  test("is kept without its secret", () => {
    expect(JSON.stringify(key)).not.toContain(secret);
    expect(key.secretHash).toMatch(/^[\w-]{43}$/);
  });
});
