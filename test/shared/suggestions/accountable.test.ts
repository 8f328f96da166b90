import { expect, test } from "vitest";
import type { Staff } from "#shared/offices/office.ts";
import { accountableFor, chairOf } from "#shared/suggestions/accountable.ts";
import { anOffice } from "#test/kit/an-office.ts";

const person = (slackUser: string, role: Staff["role"], more: Partial<Staff> = {}): Staff => ({
  slackUser,
  name: slackUser,
  department: "justice",
  role,
  ...more,
});
const opened = (staff: Staff[], setup: object = {}) => ({ ...anOffice({ staff }), trackingKey: "", setup });

test("the chair is whom the setup names, else the first leader who is in Slack", () => {
  const staff = [
    person("UONE", "leader", { withoutSlack: true }),
    person("UTWO", "leader"),
    person("UTHREE", "signer"),
  ];
  expect(chairOf(opened(staff))).toBe("UTWO");
  expect(chairOf(opened(staff, { suggestions: { chair: "UTHREE" } }))).toBe("UTHREE");
  expect(chairOf(opened(staff, { suggestions: { chair: "UGONE" } }))).toBe("UTWO");
  expect(chairOf(opened([person("UTHREE", "signer")]))).toBeUndefined();
});

test("the head of the department answers, if they can be asked in Slack; else whoever stands highest", () => {
  const away = [person("UHEAD", "head", { withoutSlack: true }), person("UADMIN", "admin"), person("ULAN", "officer")];
  expect(accountableFor({ department: "justice", author: "ULAN" }, opened(away))).toBe("UADMIN");
  const head = [person("ULEAD", "leader"), person("UHEAD", "head")];
  expect(accountableFor({ department: "justice" }, opened(head))).toBe("UHEAD");
  expect(accountableFor({}, opened(head))).toBe("ULEAD");
});

test("whoever is alone answers themselves", () => {
  expect(accountableFor({ author: "ULAN" }, opened([person("ULAN", "officer")]))).toBe("ULAN");
});
