import { beforeAll, describe, expect, test } from "vitest";
import type { Sent } from "#test/kit/an-api.ts";
import { anExampleOffice } from "#test/kit/an-example-office.ts";
import { endpoints } from "./endpoints.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

const strangeValues = [
  "null",
  "true",
  "-1",
  "1.5",
  "1e400",
  "-1e400",
  "1e-200",
  "9007199254740993",
  "[]",
  "[1]",
  "{}",
  '""',
];
const strangeTexts = (value: string) => [
  `${value}\0`,
  `${value}\r\n`,
  ` ${value}`,
  "\u200b",
  "\ud800",
  "\u202e",
  "%00",
  "<b>",
  "é".normalize("NFD"),
  "x".repeat(5_000),
  "a\u0301".repeat(1_000),
];

const withField = (example: object, field: string, json: string) =>
  JSON.stringify({ ...example, [field]: "\0here" }).replace('"\\u0000here"', json);

describe.each(endpoints)("a body for $name", ({ schema, example, send }) => {
  const refused = async (sent: Sent) => refusedFieldsOf(await send(office, sent));

  test("is an object and nothing else", () =>
    expectNothingStored(office.tables, async () => {
      for (const raw of ["null", "[]", "[{}]", '"text"', "12", "true", "-0"]) {
        expect(await refused({ raw })).toEqual(["body"]);
      }
    }));

  test("is well-formed JSON", () =>
    expectNothingStored(office.tables, async () => {
      const text = JSON.stringify(example);
      const broken = ["{", text.slice(0, -1), `${text}}`, text.replace(/}$/, ",}"), "{'a':1}", "NaN", "\0"];
      for (const raw of broken) expect(await refused({ raw })).toEqual(["body"]);
    }));

  test("has only the fields of the request, and `__proto__` is not one", () =>
    expectNothingStored(office.tables, async () => {
      const readOnly = ["status", "version", "officeId", "by", "urgent", "promisedAt", "overloaded"];
      for (const field of [...readOnly, "__proto__", "constructor", "prototype", "toString", "_aws", "a.b", "[0]"]) {
        expect(await refused({ raw: withField(example, field, '{"polluted":1}') })).toEqual([field]);
      }
      expect("polluted" in {}).toBe(false);
    }));

  test("has each field once, however it is spelt", () =>
    expectNothingStored(office.tables, async () => {
      const [field = "", value] = Object.entries(example)[0] ?? [];
      const twice = JSON.stringify(example).replace("{", `{"${field}":${JSON.stringify(value)},`);
      const escaped = `\\u00${field.charCodeAt(0).toString(16)}${field.slice(1)}`;
      for (const raw of [twice, twice.replace(field, escaped)]) expect(await refused({ raw })).toEqual(["body"]);
    }));

  test("has no field of another type, size or shape, and the answer names it", () =>
    expectNothingStored(office.tables, async () => {
      const wrongs = Object.entries(example).flatMap(([field, value]) =>
        [...strangeValues, ...strangeTexts(String(value)).map((text) => JSON.stringify(text))].map((json) => ({
          field,
          json,
        })),
      );
      for (const { field, json } of wrongs) {
        const raw = withField(example, field, json);
        if (schema.safeParse(JSON.parse(raw)).success) continue;
        // Of a list or an object the answer names the part that is wrong.
        const named = (await refused({ raw })).map((name) => name.split(".")[0]);
        expect(new Set(named), raw).toEqual(new Set([field]));
      }
    }));

  test("lacks no field", () =>
    expectNothingStored(office.tables, async () => {
      for (const field of Object.keys(example)) {
        const { [field]: _, ...rest } = example;
        if (schema.safeParse(rest).success) continue;
        const answer = await send(office, { body: rest });
        expect(refusedFieldsOf(answer)).toEqual([field]);
        expect(answer.body.fields[0].problem).toContain("is missing");
      }
    }));

  test.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("may be nested as deeply as it likes in %s: it is refused all the same", (_, open, close) =>
    expectNothingStored(office.tables, async () => {
      for (const depth of [100, 10_000]) {
        const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
        expect(await refused({ raw: withField(example, "deep", deep) })).toEqual(["deep"]);
      }
      refusedFieldsOf(await send(office, { raw: `${open.repeat(200_000)}1${close.repeat(200_000)}` }), [413]);
    }),
  );

  test("of a thousand strange fields is refused in twenty lines", () =>
    expectNothingStored(office.tables, async () => {
      const strangers = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`${"f".repeat(40)}${n}`, 1]));
      const answer = await send(office, { body: { ...example, ...strangers } });
      expect(refusedFieldsOf(answer)).toHaveLength(20);
      expect(JSON.stringify(answer.body).length).toBeLessThan(5_000);
    }));
});
