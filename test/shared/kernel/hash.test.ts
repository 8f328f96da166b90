import { expect, test } from "vitest";
import { shortHash } from "#shared/kernel/hash.ts";

test("a short hash is the beginning of the base64url SHA-256, six bits a character", () => {
  // `printf abc | sha256sum` begins with ba7816bf 8f01cfea
  expect(shortHash("abc", 8)).toBe("ungWv48B");
  expect(shortHash("abc", 43)).toMatch(/^ungWv48Bz[\w-]{34}$/);
  expect(shortHash("", 43)).toHaveLength(43);
  expect(shortHash("Phường", 8)).not.toBe(shortHash("Phuong", 8));
});
