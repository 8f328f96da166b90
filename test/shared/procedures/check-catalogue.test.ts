import { describe, expect, test } from "vitest";
import { checkCatalogue } from "#shared/procedures/check-catalogue.ts";
import type { Catalogue } from "#shared/procedures/finding.ts";
import { paperNames } from "#shared/procedures/paper-names.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedureNames } from "#shared/procedures/procedure-names.ts";
import { procedures } from "#shared/procedures/procedures.ts";

const good: Procedure = {
  code: "9.000001",
  validFrom: "2026-01-01",
  department: "justice",
  time: { kind: "working-days", days: 3, verificationDays: 5 },
  fee: { kind: "per-case", amount: 10_000 },
  papers: ["identity"],
  anyWard: true,
  signedBy: "chair",
  marks: { time: "verified", fee: "verified" },
};
const name = { vi: "Một", en: "One", id: "Satu" };

function findings(changes: readonly Partial<Procedure>[], catalogue: Partial<Catalogue> = {}): string[] {
  const rules = changes.map((change) => ({ ...good, ...change }));
  const names = { "9.000001": name, "9.000002": name };
  return checkCatalogue({ procedures: rules, names, papers: paperNames, ...catalogue }).map(
    ({ entry, field, problem }) => `${entry}: ${field}: ${problem}`,
  );
}

test("the catalogue that is shipped has nothing to be found", () => {
  expect(checkCatalogue({ procedures, names: procedureNames, papers: paperNames })).toEqual([]);
});

describe("versions of one procedure", () => {
  const next = { validFrom: "2027-03-01" };

  test("follow each other without a day between", () => {
    expect(findings([{ validTo: "2027-02-28" }, next])).toEqual([]);
    expect(findings([next, { validTo: "2027-02-28" }])).toEqual([]);
  });

  test.each<[string, Partial<Procedure>[], string]>([
    ["overlap", [{ validTo: "2027-03-01" }, next], "2027-02-28 at the latest"],
    ["have no end before the next begins", [{}, next], "2027-02-28 at the latest"],
    ["begin twice on one day", [{}, {}], "2025-12-31 at the latest"],
    ["leave a gap", [{ validTo: "2027-02-27" }, next], "2027-02-28: up to the next version"],
    ["end before they begin", [{ validTo: "2025-12-31" }], "not before its first day"],
  ])("that %s are found by entry and field", (_why, versions, problem) => {
    expect(findings(versions)).toEqual([expect.stringContaining(`9.000001 from 2026-01-01: validTo: ${problem}`)]);
  });
});

test.each<[string, Partial<Procedure>, string]>([
  ["a code with a digit too few", { code: "2.00081" }, "code: a national procedure code such as 2.000815"],
  ["a paper that nobody knows", { papers: ["identity", "horoscope"] }, "papers.1: one of identity, original"],
  ["a paper that stands twice", { papers: ["identity", "identity"] }, "papers.1: named once"],
  ["a part that nobody knows", { linked: ["9.999999"] }, "linked.0: a procedure of the catalogue; 9.999999 is none"],
  ["itself as a part", { linked: ["9.000001"] }, "linked: other procedures than this one"],
  [
    "a verification shorter than the rule",
    { time: { kind: "working-days", days: 3, verificationDays: 2 } },
    "time.verificationDays: at least the 3 days",
  ],
  ["a stated hour marked as verified", { time: { kind: "stated" } }, "marks.time: unverified"],
  [
    "minutes at night where the police sign",
    { time: { kind: "same-day", cutOff: "15:00" }, outOfHoursMinutes: 60, signedBy: "other-agency" },
    "outOfHoursMinutes: left out where another agency signs",
  ],
  [
    "minutes at night where the day takes three",
    { outOfHoursMinutes: 60 },
    "outOfHoursMinutes: left out where the rule",
  ],
  ["a local fee marked as verified", { fee: { kind: "local" } }, "marks.fee: unverified"],
  ["a fee of nothing", { fee: { kind: "per-case", amount: 0 } }, 'fee: kind "none"'],
  [
    "later pages dearer than the first",
    { fee: { kind: "per-page", firstPages: 2, first: 1_000, further: 2_000, capPerCopy: 9_000 } },
    "fee.further: at most the 1000 dong",
  ],
  [
    "a cap below the first pages",
    { fee: { kind: "per-page", firstPages: 2, first: 2_000, further: 1_000, capPerCopy: 3_000 } },
    "fee.capPerCopy: at least the 4000 dong",
  ],
])("%s is found", (_why, change, problem) => {
  const names = { [change.code ?? good.code]: name };
  expect(findings([change], { names })).toEqual([expect.stringContaining(problem)]);
});

test("a name that is missing is found, in each language", () => {
  expect(findings([{ code: "9.000003" }])).toEqual([
    "9.000003 from 2026-01-01: name: what people call it, in vi, en and id",
  ]);
  expect(findings([{}], { names: { "9.000001": { vi: "Một", en: " ", id: "" } } })).toEqual([
    "9.000001 from 2026-01-01: name.en: not empty",
    "9.000001 from 2026-01-01: name.id: not empty",
  ]);
  expect(findings([{}], { papers: { identity: { ...name, vi: "" } } })).toEqual(["identity: name.vi: not empty"]);
  expect(findings([{ code: "constructor" }])).toContain(
    "constructor from 2026-01-01: name: what people call it, in vi, en and id",
  );
});
