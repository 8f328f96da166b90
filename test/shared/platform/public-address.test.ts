import { describe, expect, test } from "vitest";
import { isLoopback, isPublicAddress } from "#shared/platform/public-address.ts";

describe("an address of our own net is not outside", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.255",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "",
  ])("%s", (address) => expect(isPublicAddress(address)).toBe(false));
});

test.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2404:6800:4005::1"])(
  "%s is outside",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test("only this machine itself is this machine", () => {
  expect(["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
  expect(["10.0.0.1", "8.8.8.8", "localhost"].some(isLoopback)).toBe(false);
});
