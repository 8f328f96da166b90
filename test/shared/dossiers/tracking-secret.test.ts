import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTrackingSecret, trackingSecret } from "#shared/dossiers/tracking-secret.ts";

const key = Buffer.alloc(32, 7).toString("base64url");
const code = "H29.27163-261120-0001";
const secret = trackingSecret(key, code);
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = Array.from({ length: 3_000 }, (_, n) => `H29.27163-261120-${String(n).padStart(4, "0")}`);

describe("the tracking secret of a dossier", () => {
  test("is eight of Crockford's symbols and his check symbol", () => {
    for (const each of codes) {
      const written = trackingSecret(key, each);
      expect(written).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
      const value = Array.from(written.slice(0, 8)).reduce((sum, symbol) => sum * 32 + symbols.indexOf(symbol), 0);
      expect(symbols.indexOf(written[8] ?? "")).toBe(value % 37);
    }
  });

  test("uses all of its forty bits", () => {
    const secrets = codes.map((each) => trackingSecret(key, each));
    expect(new Set(secrets).size).toBe(codes.length);
    for (let place = 0; place < 8; place += 1) {
      expect(new Set(secrets.map((written) => written[place])).size).toBe(32);
    }
  });

  test("is the same whenever it is printed, and another for another dossier or office", () => {
    expect(trackingSecret(key, code)).toBe(secret);
    expect(trackingSecret(key, codes[2] ?? "")).not.toBe(secret);
    expect(trackingSecret(randomBytes(32).toString("base64url"), code)).not.toBe(secret);
  });
});

describe("what a citizen types", () => {
  const spelt = fc.array(fc.record({ lower: fc.boolean(), gap: fc.constantFrom("", " ", "-", "  ", "\u00a0") }), {
    minLength: 9,
    maxLength: 9,
  });
  const misread: Readonly<Record<string, readonly string[]>> = { 0: ["0", "O", "o"], 1: ["1", "I", "i", "L", "l"] };

  test("is the secret in capitals or small letters, with gaps, O for 0 and I or L for 1", () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), spelt, fc.nat(), (each, ways, pick) => {
        const typed = Array.from(trackingSecret(key, each)).map((symbol, index) => {
          const shapes = misread[symbol] ?? [ways[index]?.lower ? symbol.toLowerCase() : symbol];
          return `${shapes[pick % shapes.length]}${ways[index]?.gap}`;
        });
        expect(isTrackingSecret(key, each, typed.join(""))).toBe(true);
      }),
    );
  });

  test("is not the secret when one symbol is another, is missing or too many", () => {
    for (let place = 0; place < 9; place += 1) {
      for (const symbol of symbols) {
        const other = secret.slice(0, place) + symbol + secret.slice(place + 1);
        expect(isTrackingSecret(key, code, other)).toBe(other === secret);
        expect(isTrackingSecret(key, code, secret.slice(0, place) + symbol + secret.slice(place))).toBe(false);
      }
      expect(isTrackingSecret(key, code, secret.slice(0, place) + secret.slice(place + 1))).toBe(false);
    }
  });

  test.each(["", " ", "\0", "é", "💚", "\ud800", "U".repeat(9), "Ｏ".repeat(9), "0".repeat(10_000), "constructor"])(
    "is not the secret: %j",
    (typed) => {
      expect(isTrackingSecret(key, code, typed)).toBe(false);
    },
  );

  test("is not guessed in ten thousand tries", () => {
    const guesses = Array.from({ length: 10_000 }, () => trackingSecret(randomBytes(32).toString("base64url"), code));
    expect(guesses.filter((guess) => isTrackingSecret(key, code, guess))).toEqual([]);
  });
});
