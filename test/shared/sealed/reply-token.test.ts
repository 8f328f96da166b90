import fc from "fast-check";
import { expect, test } from "vitest";
import { readReplyToken, replyHash, writeReplyToken } from "#shared/sealed/reply-token.ts";

const bits = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("base64url"));

test("a token is five groups of four letters and digits that nobody mistakes for others", () => {
  fc.assert(
    fc.property(bits, (given) => {
      expect(writeReplyToken(given)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    }),
  );
});

test("it carries one hundred bits: each of twenty bytes gives five, and no other byte matters", () => {
  const zero = Buffer.alloc(32);
  const token = (bytes: Buffer) => writeReplyToken(bytes.toString("base64url"));
  const seen = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    for (let value = 0; value < 32; value += 1) {
      const bytes = Buffer.from(zero);
      bytes[at] = value;
      seen.add(token(bytes));
    }
  }
  expect(seen.size).toBe(20 * 31 + 1);
  expect(() => writeReplyToken("AAAA")).toThrow("20 random bytes");
});

test("it is read however it was copied: small letters, no hyphens, O for 0, I and L for 1", () => {
  fc.assert(
    fc.property(bits, (given) => {
      const token = writeReplyToken(given);
      const copied = token.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
      expect(readReplyToken(copied)).toBe(token.replaceAll("-", ""));
      expect(replyHash(copied)).toBe(replyHash(token));
    }),
  );
});

test.each(["", "7K3Q", "U".repeat(20), "7K3Q-F2MX-0000-0000-000", "<script>alert(1)</sc", "0".repeat(21)])(
  "%j is no token",
  (text) => {
    expect(readReplyToken(text)).toBeUndefined();
  },
);

test("what is kept of it says nothing about it", () => {
  const token = writeReplyToken(Buffer.alloc(32, 7).toString("base64url"));
  expect(replyHash(token)).toMatch(/^[\w-]{43}$/);
  expect(replyHash(token)).not.toContain(token.slice(0, 4));
});
