import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { anExampleOffice } from "#test/kit/an-example-office.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const anyJson = fc.jsonValue({ stringUnit: "binary", maxDepth: 4 });
const anyInstant = fc.tuple(fc.date({ noInvalidDate: false }), fc.constantFrom("Z", "+14:00", "-23:59", ""));
const anyValue = fc.oneof(
  anyJson,
  anyText,
  fc.double(),
  fc.bigInt().map(Number),
  anyInstant.map(([date, offset]) => `${JSON.stringify(date)}`.slice(1, -2) + offset),
);

/** Any JSON at all, and the example with one field changed, taken away or added: what clients get wrong. */
function bodiesFor({ example }: Endpoint) {
  const fields = Object.keys(example);
  const anyField = fc.oneof(fc.constantFrom(...fields), anyText);
  const changed = fc.tuple(anyField, anyValue).map(([field, value]) => ({ ...example, [field]: value }));
  const lacking = fc.subarray(fields, { maxLength: fields.length - 1 });
  return fc.oneof(
    anyJson,
    { arbitrary: changed, weight: 3 },
    lacking.map((kept) => Object.fromEntries(kept.map((field) => [field, example[field]]))),
  );
}

describe("whatever JSON is sent", () => {
  test.each(endpoints)("$name refuses what its schema does not take, names the field and stores nothing", (endpoint) =>
    expectNothingStored(office.tables, () =>
      fc.assert(
        fc.asyncProperty(bodiesFor(endpoint), async (body) => {
          const raw = JSON.stringify(body) ?? "null";
          fc.pre(!endpoint.schema.safeParse(JSON.parse(raw)).success);
          expect(refusedFieldsOf(await endpoint.send(office, { raw })).length).toBeGreaterThan(0);
        }),
        { numRuns: 300 },
      ),
    ),
  );

  test.each(endpoints)("$name answers what its schema does take, and never with a fault of ours", (endpoint) =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }),
        bodiesFor(endpoint),
        async (key, body) => {
          const raw = JSON.stringify({ ...endpoint.example, ...(body as object) });
          const answer = await endpoint.send(office, { raw, key });
          expect(answer.status, raw).toBeLessThan(500);
        },
      ),
      { numRuns: 150 },
    ),
  );
});
