import { beforeAll, describe, expect, test } from "vitest";
import { anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

/** What each operation calls the moment at which something happened. */
const moments: Readonly<Record<string, string>> = {
  "receive-dossier": "receivedAt",
  "move-dossier": "occurredAt",
  "return-result": "occurredAt",
  "record-reading": "at",
};
const timed = routes.flatMap((route) =>
  moments[route.operation] ? [{ ...route, field: moments[route.operation] ?? "" }] : [],
);

/** An import has moments of its own in each row, and a report is of now. */
const hasMoment = ({ method, operation }: (typeof routes)[number]) =>
  method === "POST" && !["import-dossiers", "report-message"].includes(operation);

test("every route that writes is asked about its moments here", () => {
  expect(timed.map(({ operation }) => operation)).toEqual(routes.filter(hasMoment).map(({ operation }) => operation));
});

describe.each(timed)("the moment of $operation", (route) => {
  const at = (instant: unknown) => {
    const { method, path, sent } = exampleOf(route);
    return office.send(method, path, { ...sent, body: { ...(sent.body as object), [route.field]: instant } });
  };

  test.each([
    ["31 February", "2026-02-31T08:00:00+07:00"],
    ["29 February of a common year", "2026-02-29T08:00:00+07:00"],
    ["24:00", "2026-01-05T24:00:00+07:00"],
    ["a leap second", "2026-01-05T23:59:60+07:00"],
    ["no offset", "2026-01-05T08:15:00"],
    ["no time", "2026-01-05"],
    ["an offset of a day", "2026-01-05T08:15:00+24:00"],
    ["a name for a zone", "2026-01-05T08:15:00[Asia/Ho_Chi_Minh]"],
    ["a space for a T", "2026-01-05 08:15:00+07:00"],
    ["digits of another script", "２０２６-01-05T08:15:00Z"],
    ["six digits of a year", "+002026-01-05T08:15:00Z"],
    ["milliseconds since 1970", 1767575700000],
    ["the year 0", "0000-01-01T00:00:00+14:00"],
    ["the year 1", "0001-01-01T00:00:00Z"],
    ["the last century", "1999-12-31T23:59:59Z"],
    ["the year 9999", "9999-12-31T23:59:59-14:00"],
    ["six minutes ahead", "2026-11-20T08:21:00+07:00"],
  ])("is not written with %s", (_, instant) =>
    expectNothingStored(office.tables, async () => {
      expect(refusedFieldsOf(await at(instant))).toEqual([route.field]);
    }),
  );

  test("may be written with any offset and any fraction of a second", async () => {
    for (const instant of ["2026-01-05T23:15:00.5+14:00", `2026-01-05T01:15:00.${"1".repeat(20_000)}-08:00`]) {
      expect((await at(instant)).status).not.toBe(400);
    }
  });
});
