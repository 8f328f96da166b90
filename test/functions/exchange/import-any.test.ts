import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeAll(async () => {
  office = await anExchange();
});

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const anyJson = fc.jsonValue({ stringUnit: "binary", maxDepth: 3 });
const anyMoment = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date("1990-01-01"), max: new Date("2035-01-01") })
    .map((date) => date.toISOString()),
  fc
    .tuple(fc.nat(40), fc.nat(14), fc.integer({ min: 1990, max: 2035 }), fc.nat(26), fc.nat(70))
    .map(([day, month, year, hour, minute]) => `${day}/${month}/${year} ${hour}:${String(minute).padStart(2, "0")}:00`),
);
const anyCode = fc.constantFrom(
  "000.99.99.H29-260105-0001",
  "000.99.99.H29-260105-0002",
  "H29.27163-260105-0001",
  "H29.26842-260105-0001",
  "H29.27163-991332-0001",
  "H15.50.05.13.99.1-261008-0975",
);
/** What other software could write, right and wrong in each field, and what nobody would. */
const anyRow = fc.record(
  {
    code: fc.oneof(anyCode, anyText),
    version: fc.oneof(fc.integer({ min: -1, max: 5 }), anyMoment, anyJson),
    procedure: fc.oneof(fc.constantFrom("2.000815", "1.000656", "9.999999", "2.000815.000.00.00.H29"), anyText),
    department: fc.oneof(fc.constantFrom("justice", "land", "none"), anyText),
    channel: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom("direct", "3"), anyJson),
    status: fc.oneof(fc.integer({ min: 0, max: 11 }), fc.constantFrom("returned", "10"), anyJson),
    receivedAt: fc.oneof(anyMoment, anyJson),
    promisedAt: fc.oneof(anyMoment, anyJson),
    finishedAt: fc.oneof(anyMoment, fc.constant(null), anyJson),
    returnedAt: fc.oneof(anyMoment, fc.constant(null), anyJson),
    changedAt: fc.oneof(anyMoment, anyJson),
    officer: fc.oneof(fc.constantFrom("U0LAN", "U0NOBODY"), anyText),
    source: fc.oneof(fc.constantFrom("old-desk", "igate"), anyText),
  },
  { requiredKeys: [] },
);
const halfRight = fc
  .tuple(
    anyCode,
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 10 }),
    anyRow,
    fc.subarray(["promisedAt", "channel", "status", "finishedAt"]),
  )
  .map(([code, version, status, row, kept]) => ({
    ...aRow({ code, version, status }),
    ...Object.fromEntries(kept.filter((field) => field in row).map((field) => [field, row[field as keyof typeof row]])),
  }));

function expectAnswered(
  answer: {
    status: number;
    body: { rows: { row: number; result: string; fields?: { field: string; problem: string }[] }[] };
  },
  count: number,
) {
  expect([answer.status, answer.body.rows.map(({ row }) => row)]).toEqual([
    200,
    Array.from({ length: count }, (_, index) => index + 1),
  ]);
  for (const { result, fields = [] } of answer.body.rows) {
    expect(fields.length > 0).toBe(result === "invalid");
    for (const { field, problem } of fields) {
      expect(field).toMatch(
        /^(row|code|version|source|procedure|department|channel|status|(received|promised|finished|returned|changed)At|officer)$/,
      );
      expect(problem).toMatch(/^(must|is missing)/);
    }
  }
}

describe("whatever rows are sent", () => {
  test("as NDJSON, each is answered in its place, and a refused one says which field and what would be right", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anyRow, halfRight), { minLength: 1, maxLength: 30 }), async (rows) => {
        expectAnswered(await office.exchange.rows(rows), rows.length);
      }),
      { numRuns: 150 },
    ));

  test("as lines of no form at all, the call is answered and nothing of ours fails", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            anyText,
            anyJson.map((json) => JSON.stringify(json)),
          ),
          { maxLength: 20 },
        ),
        async (lines) => {
          for (const type of ["application/x-ndjson", "text/csv"]) {
            const answer = await office.exchange.ndjson(lines.join("\n"), { headers: { "content-type": type } });
            expect([200, 400]).toContain(answer.status);
          }
        },
      ),
      { numRuns: 150 },
    ));

  test("as CSV, a row says of itself what it lacks", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(anyText, anyMoment, anyCode), { minLength: 6, maxLength: 6 }), {
          minLength: 1,
          maxLength: 10,
        }),
        async (rows) => {
          const quoted = rows.map((row) =>
            row.map((cell) => `"${cell.toWellFormed().replaceAll('"', '""')}"`).join(","),
          );
          const { status, body } = await office.exchange.csv(
            ["code,version,procedure,channel,status,receivedAt", ...quoted].join("\n"),
          );
          expectAnswered({ status, body }, rows.length);
        },
      ),
      { numRuns: 100 },
    ));

  test("the same rows again change nothing, and what is stored can be read", () =>
    fc.assert(
      fc.asyncProperty(fc.array(halfRight, { minLength: 1, maxLength: 30 }), async (rows) => {
        await office.exchange.rows(rows);
        const again = await office.exchange.rows(rows);
        expect([again.body.created, again.body.updated]).toEqual([0, 0]);
        for (const code of ["000.99.99.H29-260105-0001", "H29.27163-260105-0001"]) {
          const { status, body } = await office.send("GET", `/v1/offices/27163/dossiers/${code}`);
          if (status === 404) continue;
          const times = body.history.map(({ at }: { at: string }) => at);
          expect([status, body.version, times]).toEqual([200, times.length, times.toSorted()]);
        }
      }),
      { numRuns: 60 },
    ));
});
