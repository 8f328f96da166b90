import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueLines } from "#infra/operate/catalogue/print-catalogue.ts";
import { openOffice } from "#infra/operate/open-office.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

const repository = join(import.meta.dirname, "../../..");
let tables: OfficeTables;
let folder: string;
beforeAll(async () => {
  tables = await officeTables();
  folder = await mkdtemp(join(tmpdir(), "catalogue-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command as an operator runs it. */
function catalogue(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const aws = { AWS_REGION: "ap-southeast-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" };
  const own = { AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint, PEOPLE_TABLE: tables.peopleTable, ...aws };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["infra/operate/catalogue.ts", ...args],
      { cwd: repository, env: { PATH: process.env["PATH"], ...own } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() }),
    );
  });
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
const printed = "code,name,department\n9.000001,Việc khác,justice\n9.0002,Việc lạ,justice\n2.000815,Sao y,justice\n";

test("check prints a line for each finding and fails on errors; import leaves those rows out", async () => {
  const list = await file("list.csv", printed);
  const checked = await catalogue("check", list);
  expect(checked).toEqual({
    code: 1,
    err: "",
    out: [
      "row 3: code: a code of seven digits; 9.0002 is 2 digits short; probably 9.000200 is meant",
      "1 procedures of the office's own, 1 of the national catalogue; 1 errors, 0 warnings.",
    ].join("\n"),
  });
  const out = join(folder, "own.json");
  const imported = await catalogue("import", list, "--out", out);
  expect([imported.code, imported.out]).toEqual([0, ""]);
  expect(imported.err).toContain("row 3: code");
  expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject([{ code: "9.000001", time: { kind: "stated" } }]);
  expect((await catalogue("check", out)).code).toBe(0);
  expect(JSON.parse((await catalogue("import", list)).out)).toHaveLength(1);
});

test("import into an office keeps what it has set itself, and the rules as they were", async () => {
  const set = {
    ...procedureInForce("1.001612", "2026-11-20"),
    code: "9.000001",
    name: { vi: "Việc khác" },
    department: "land",
  };
  const people = { client: tables.documentClient, table: tables.peopleTable };
  await openOffice(anOffice({ procedures: [set] }), people, new Date("2026-11-20T00:00:00.000Z"));
  const list = await file("more.csv", `${printed}9.000003,Việc mới,land\n`);
  const { code, err } = await catalogue("import", list, "--office", "27163");
  expect([code, err]).toEqual([0, expect.stringContaining("Office 27163 has 2 procedures of its own")]);
  const stored = await dynamoOffices(people.client, people.table).get("27163");
  expect(stored.procedures).toEqual([set, expect.objectContaining({ code: "9.000003", department: "land" })]);
  const rules = dynamoOfficeRules(people.client, people.table);
  expect((await rules.rulesOn("27163", "2026-11-21T00:00:00.000Z")).own).toEqual([set]);
  const faster = { ...set, time: { kind: "working-days", days: 1 } };
  await catalogue("import", await file("faster.json", JSON.stringify([faster])), "--office", "27163");
  const again = await dynamoOffices(people.client, people.table).get("27163");
  expect(again.procedures).toEqual([stored.procedures?.[1], faster]);
});

test("a department that the office has not is an error", async () => {
  const people = { client: tables.documentClient, table: tables.peopleTable };
  await openOffice(anOffice(), people, new Date("2026-11-20T00:00:00.000Z"));
  const list = await file("social.csv", "code,name,department\n9.000004,Việc xã hội,social\n");
  expect((await catalogue("check", list, "--office", "27163")).out).toContain(
    "row 2: department: one of the office's departments: justice, land",
  );
});

test("the national catalogue is printed as it holds on a date, with where its figures come from", async () => {
  const lines = catalogueLines("2027-03-01");
  expect(lines.find((line) => line.startsWith("2.000815"))).toContain("same day until 15:00, 2 on a slip (verified)");
  expect(lines.find((line) => line.startsWith("1.000656"))).toContain("(unverified)");
  expect(lines.some((line) => line.startsWith("2.001009"))).toBe(false);
  expect(catalogueLines("2025-10-31").some((line) => line.startsWith("2.001009"))).toBe(true);
  expect((await catalogue("list", "--date", "2027-03-01")).out.split("\n")).toHaveLength(lines.length);
});

test.each([
  [[], "npm run catalogue -- check FILE"],
  [["check"], "npm run catalogue -- check FILE"],
  [["list", "--date", "tomorrow"], "is no date"],
  [["check", "/nowhere.csv"], "cannot be read"],
  [["import", "/nowhere.csv", "--office", "99999"], "No office 99999"],
  [["import", "/nowhere.csv", "--office", "x"], "five-digit"],
])("%j says why not", async (args, why) => {
  const { code, out, err } = await catalogue(...args);
  expect([code, out, err]).toEqual([1, "", expect.stringContaining(why)]);
  expect(err).not.toMatch(/\n\s+at /);
});
