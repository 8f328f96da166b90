import { beforeAll, describe, expect, test } from "vitest";
import { exampleDossiers } from "#functions/http/openapi-examples.ts";
import { anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

const wrongCodes = ["1", "H29.26842-260105-001", "h29.26842-260105-0001", "H29.26842-260105-0001%00", "H29.2684２-1-1"];
const wrongDates = ["today", "2026-02-31", "2026-2-1", "20260105", "2026-13-01", "2026-01-05T00:00:00Z", "-2026-01-05"];
const wrong: Readonly<Record<string, readonly string[]>> = { code: wrongCodes, date: wrongDates };
const strange = [
  "__proto__",
  "constructor",
  "..",
  "%2e%2e",
  "x".repeat(8_000),
  "\r\nX-Evil: 1",
  "\u202e",
  "' OR 1=1",
  "%00",
];

describe.each(routes)("the address of $operation", (route) => {
  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

  test.each(parameters)("has a %s of the right form, or nothing is there", (name) =>
    expectNothingStored(office.tables, async () => {
      for (const value of [...(wrong[name] ?? []), ...strange]) {
        const { method, path, sent } = exampleOf(route, { [name]: value });
        const answer = await office.send(method, path, sent);
        if (name === "officeId") refusedFieldsOf(answer, [404]);
        else expect(refusedFieldsOf(answer)).toEqual([name]);
        expect(Object.values(answer.headers).join()).not.toContain("Evil");
      }
    }),
  );

  test("has no query of its own making", () =>
    expectNothingStored(office.tables, async () => {
      const { method, path, sent } = exampleOf(route);
      for (const name of ["officeId", "__proto__", "limit[]", "x".repeat(8_000), "\0"]) {
        const query = Object.fromEntries([...Object.entries(sent.query ?? {}), [name, "1"]]);
        const fields = refusedFieldsOf(await office.send(method, path, { ...sent, query }));
        expect(fields).toEqual([name.slice(0, 100)]);
      }
    }));

  test("takes its own method only", () =>
    expectNothingStored(office.tables, async () => {
      const { path, sent } = exampleOf(route);
      const offered = routes.filter((other) => other.path === route.path).map(({ method }) => method as string);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND"]) {
        if (!offered.includes(method)) refusedFieldsOf(await office.send(method, path, sent), [404]);
      }
    }));
});

describe("the list of open dossiers", () => {
  const list = (query: Record<string, string>) => office.send("GET", "/v1/offices/26842/dossiers", { query });

  test.each(["0", "501", "-1", "1e2", "1.5", "", " 1", "1,2", "0x10", "٣", "9".repeat(400)])(
    "has no limit of %j",
    async (limit) => {
      expect(refusedFieldsOf(await list({ limit }))).toEqual(["limit"]);
    },
  );

  test("takes limits from 1 to 500", async () => {
    for (const limit of ["1", "9", "10", "99", "100", "499", "500"]) expect((await list({ limit })).status).toBe(200);
  });

  test.each([
    "tomorrow",
    "2026-02-31T00:00:00Z",
    "2026-01-05T24:00:00+07:00",
    "2026-01-05T08:15:00",
    "2026-01-05",
    "0000-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "+010000-01-01T00:00:00Z",
  ])("has no dueBefore of %j", async (dueBefore) => {
    expect(new Set(refusedFieldsOf(await list({ dueBefore })))).toEqual(new Set(["dueBefore"]));
  });

  const text = (value: string) => Buffer.from(value).toString("base64url");
  const promised = "2026-01-05T10:00:00.000Z";
  test.each([
    ["garbage", "???"],
    ["empty", ""],
    ["too long", "x".repeat(1_001)],
    [
      "a key of another partition",
      text(JSON.stringify({ pk: "26842#x", sk: "d", gsi1pk: "26842#codes", gsi1sk: "x" })),
    ],
    ["of another office", text(`${promised}#H29.27163-260105-0001`)],
    ["without an hour", text(`#${exampleDossiers.accepted}`)],
    ["with a line break", text(`${promised}#${exampleDossiers.accepted}\n`)],
  ])("has no cursor that is %s", async (_, cursor) => {
    expect(refusedFieldsOf(await list({ cursor }))).toEqual(["cursor"]);
  });

  test("has no cursor behind the hour that is asked for", async () => {
    const cursor = text(`2026-01-06T10:00:00.000Z#${exampleDossiers.accepted}`);
    expect(refusedFieldsOf(await list({ cursor, dueBefore: "2026-01-06T00:00:00Z" }))).toEqual(["cursor"]);
    expect((await list({ cursor })).body.items).toEqual([]);
  });
});
