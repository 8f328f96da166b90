import { expect, test } from "vitest";
import { addressOf } from "#shared/tracking/address.ts";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1:2:3:4:5:6:7", "fe80:1:2:3"],
  ["", ""],
])("%s counts under %s", (address, counted) => {
  expect(addressOf(address)).toBe(counted);
});

test("a household with as many addresses as it likes has one", () => {
  expect(new Set(["2001:db8:1:2::1", "2001:db8:1:2:ffff::", "2001:db8:1:2:0:0:0:9"].map(addressOf)).size).toBe(1);
});
