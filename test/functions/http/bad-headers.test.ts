import { beforeAll, describe, expect, test } from "vitest";
import { anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

const writing = routes.filter(({ method }) => method !== "GET");

test.each(writing)("$operation needs an Idempotency-Key of 1 to 200 printable ASCII characters", (route) =>
  expectNothingStored(office.tables, async () => {
    const { method, path, sent } = exampleOf(route);
    const { key: _, ...withoutKey } = sent;
    expect(refusedFieldsOf(await office.send(method, path, withoutKey))).toEqual(["Idempotency-Key"]);
    for (const key of ["", "x".repeat(201), "khoá", "a\r\nb", "a\0", "\u200b", "💚"]) {
      expect(refusedFieldsOf(await office.send(method, path, { ...sent, key }))).toEqual(["Idempotency-Key"]);
    }
  }),
);

const conditional = writing.filter(({ path }) => path.includes("{code}"));

test.each(conditional)("$operation takes no If-Match that is not an ETag of a dossier", (route) =>
  expectNothingStored(office.tables, async () => {
    const { method, path, sent } = exampleOf(route);
    for (const value of ["", "1", '"', '"x"', '"-1"', '"1e2"', '"1", "2"', '"9999999"', "W/1", "*, *"]) {
      const answer = await office.send(method, path, { ...sent, headers: { "if-match": value } });
      expect(refusedFieldsOf(answer)).toEqual(["If-Match"]);
    }
  }),
);

describe("a key of the greatest length", () => {
  test("is as good as any", async () => {
    const route = writing.find(({ operation }) => operation === "receive-dossier") ?? expect.unreachable();
    const { method, path, sent } = exampleOf(route);
    const key = `~ ${"!".repeat(198)}`;
    const answers = [
      await office.send(method, path, { ...sent, key }),
      await office.send(method, path, { ...sent, key }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[1]?.body.code).toBe(answers[0]?.body.code);
  });
});
