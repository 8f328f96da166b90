import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingLine } from "#infra/operate/catalogue/own-list.ts";
import { readOwnList } from "#infra/operate/catalogue/read-own-list.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-"));
});
afterAll(() => rm(folder, { recursive: true }));

const own = (changes: Partial<OwnProcedure> = {}): OwnProcedure => ({
  ...procedureInForce("1.001612", "2026-11-20"),
  validFrom: "2026-12-01",
  name: { vi: "Đăng ký hộ kinh doanh" },
  ...changes,
});

async function read(value: unknown, departments?: readonly string[]) {
  const file = join(folder, "own.json");
  await writeFile(file, typeof value === "string" ? value : JSON.stringify(value));
  const { rows, findings } = await readOwnList(file, departments);
  return { rows: rows.map(({ row }) => row), findings: findings.map(findingLine) };
}

test("an office's own rules are taken as they stand", async () => {
  const fee = { kind: "per-case", amount: 50_000 } as const;
  expect(await read([own({ fee }), own({ code: "9.000001", linked: ["1.001612"] })])).toEqual({
    rows: [1, 2],
    findings: [],
  });
});

test.each<[string, Partial<OwnProcedure>, string]>([
  ["a code of six digits", { code: "1.00161" }, "row 1: code: must be a national procedure code such as 2.000815"],
  ["a paper that nobody knows", { papers: ["horoscope"] }, "row 1: papers.0: one of identity"],
  ["a part that nobody knows", { linked: ["9.999999"] }, "row 1: linked.0: a procedure of the catalogue"],
  ["a last day before the first", { validTo: "2026-11-30" }, "row 1: validTo: not before its first day"],
  ["minutes at night for days of work", { outOfHoursMinutes: 30 }, "row 1: outOfHoursMinutes: left out"],
])("%s is an error, and the row is left out", async (_why, change, found) => {
  const { rows, findings } = await read([own(change), own({ code: "9.000002" })]);
  expect(findings).toEqual([expect.stringContaining(found)]);
  expect(rows).toEqual([2]);
});

test("versions that overlap are errors, a gap between them is odd", async () => {
  expect((await read([own(), own({ validFrom: "2027-01-01" })])).findings).toEqual([
    expect.stringContaining("row 1: validTo: 2026-12-31 at the latest"),
  ]);
  expect(await read([own({ validTo: "2026-12-30" }), own({ validFrom: "2027-01-01" })])).toEqual({
    rows: [1, 2],
    findings: [expect.stringContaining("row 1: warning: validTo: 2026-12-31")],
  });
});

test("a rule slower than a verified national one is a warning", async () => {
  const slow = own({ code: "2.001035", time: { kind: "working-days", days: 5 } });
  expect((await read([slow])).findings).toEqual([
    expect.stringContaining("row 1: warning: time: at most the 2 working days"),
  ]);
  expect((await read([{ ...slow, time: { kind: "working-days", days: 1 } }])).findings).toEqual([]);
  expect((await read([own({ time: { kind: "working-days", days: 30 } })])).findings).toEqual([]);
});

test("departments are held against the office's own, where it is known", async () => {
  expect((await read([own()], ["justice", "land"])).findings).toEqual([
    "row 1: department: one of the office's departments: justice, land",
  ]);
});

test.each([
  ["[", "is not JSON"],
  ["{}", "is no list"],
  ['[{"code":"1","code":"2"}]', "names code twice"],
])("%s is no list", async (text, why) => {
  await expect(read(text)).rejects.toThrow(why);
});
