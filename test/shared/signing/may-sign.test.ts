import { expect, test } from "vitest";
import type { Staff } from "#shared/offices/office.ts";
import { maySign } from "#shared/signing/may-sign.ts";

const person = (role: Staff["role"], signs?: string[]): Staff => ({
  slackUser: "U0LAN",
  name: "Lan",
  department: "justice",
  role,
  ...(signs && { signs }),
});

test.each([
  ["a leader signs what the chair signs", person("leader"), "chair", true],
  ["a signer signs what the chair signs", person("signer"), "chair", true],
  ["a signer for this department signs it", person("signer", ["justice"]), "chair", true],
  ["a signer for another department does not", person("signer", ["land"]), "chair", false],
  ["a head does not sign for the chair", person("head"), "chair", false],
  ["a head signs where the procedure says so", person("head"), "head", true],
  ["an officer never signs", person("officer"), "head", false],
  ["an administrator never signs", person("admin"), "chair", false],
  ["nobody here signs what another agency signs", person("leader"), "other-agency", false],
  ["a stranger never signs", undefined, "head", false],
] as const)("%s", (_, staff, signedBy, may) => {
  expect(maySign(staff, "justice", signedBy)).toBe(may);
});
test("a head signs for their own department only", () => {
  expect(maySign({ ...person("head"), department: "land" }, "justice", "head")).toBe(false);
});
