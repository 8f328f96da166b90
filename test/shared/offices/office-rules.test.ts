import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { openOffice } from "#infra/operate/open-office.ts";
import { promiseFor } from "#shared/dossiers/promise-for.ts";
import { dynamoOfficeRules, type OfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { killAt, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
let rules: OfficeRules;
beforeEach(async () => {
  tables = await officeTables();
  rules = dynamoOfficeRules(tables.documentClient, tables.peopleTable);
});

const office = anOffice();
const closed = anOffice({
  calendar: { ...office.calendar, closures: [{ date: "2026-11-27", reason: "Chuyển trụ sở" }] },
});
const open = (settings: typeof office, at: string) =>
  openOffice(settings, { client: tables.documentClient, table: tables.peopleTable }, new Date(at));

async function kept(): Promise<string[]> {
  const { Items = [] } = await tables.documentClient.send(
    new QueryCommand({
      TableName: tables.peopleTable,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
      ExpressionAttributeValues: { ":pk": "27163#office", ":sk": "calendar#" },
    }),
  );
  return Items.map(({ sk }) => String(sk));
}

test("a version is kept when the calendar changes, and at no other time", async () => {
  await open(office, "2026-11-01T00:00:00.000Z");
  await open(anOffice({ name: "Phường Hòa Hưng mới" }), "2026-11-02T00:00:00.000Z");
  await open(closed, "2026-11-25T03:00:00.000Z");
  await open(closed, "2026-11-26T00:00:00.000Z");
  expect(await kept()).toEqual(["calendar#2026-11-01T00:00:00.000Z", "calendar#2026-11-25T03:00:00.000Z"]);
});

test("a promise made before the office closed for a day comes out as it was made", async () => {
  await open(office, "2026-11-01T00:00:00.000Z");
  await open(closed, "2026-11-25T03:00:00.000Z");
  const receivedAt = "2026-11-24T17:30:00.000Z";
  const marital = procedureInForce("1.004873", "2026-11-25");
  const promised = async (knownAt: string) =>
    promiseFor(marital, receivedAt, await rules.calendarOn("27163", knownAt)).promisedAt;
  expect(await promised(receivedAt)).toBe("2026-11-28T04:30:00.000Z");
  expect(await promised("2026-11-25T02:59:59.999Z")).toBe("2026-11-28T04:30:00.000Z");
  expect(await promised("2026-11-25T03:00:00.000Z")).toBe("2026-11-30T10:00:00.000Z");
  expect(await rules.calendarOn("27163", receivedAt)).toMatchObject({ knownOn: "2026-11-25", closures: [] });
});

test("the office's own procedures are kept with the calendar", async () => {
  const own: OwnProcedure = { ...procedureInForce("1.001612", "2026-11-25"), name: { vi: "Hộ kinh doanh" } };
  await open(office, "2026-11-01T00:00:00.000Z");
  await open({ ...office, procedures: [own] }, "2026-11-20T00:00:00.000Z");
  expect((await rules.rulesOn("27163", "2026-11-19T00:00:00.000Z")).own).toEqual([]);
  expect((await rules.rulesOn("27163", "2026-11-20T00:00:00.000Z")).own).toEqual([own]);
});

test("before the first version the first one counts; an office that was never opened is not found", async () => {
  await open(closed, "2026-11-25T03:00:00.000Z");
  expect((await rules.calendarOn("27163", "2026-01-05T00:00:00.000Z")).closures).toHaveLength(1);
  await expect(rules.calendarOn("99999", "2026-01-05T00:00:00.000Z")).rejects.toThrow("No office 99999");
});

test("an office stored before versions were kept has its old calendar kept when it changes", async () => {
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(office, "key");
  expect((await rules.calendarOn("27163", "2026-11-20T00:00:00.000Z")).closures).toEqual([]);
  await open(office, "2026-11-20T00:00:00.000Z");
  await open(closed, "2026-11-25T03:00:00.000Z");
  expect(await kept()).toEqual(["calendar#2000-01-01T00:00:00.000Z", "calendar#2026-11-25T03:00:00.000Z"]);
  expect((await rules.calendarOn("27163", "2026-11-21T00:00:00.000Z")).closures).toEqual([]);
});

test("a clock that runs behind does not put the new calendar before the old one", async () => {
  await open(office, "2026-11-25T03:00:00.000Z");
  await open(closed, "2026-11-25T02:59:00.000Z");
  expect((await rules.calendarOn("27163", "2026-11-25T03:00:00.000Z")).closures).toHaveLength(1);
});

test("whatever it dies of, the same once more finishes it, with one version more", async () => {
  const client = tables.documentClient;
  await open(office, "2026-11-01T00:00:00.000Z");
  const deaths = [1, 2, 3, 4].flatMap((nth) => [[nth, "before"] as const, [nth, "after"] as const]);
  for (const [index, [nth, when]] of deaths.entries()) {
    const closures = [{ date: `2026-12-1${index}`, reason: "Chuyển trụ sở" }];
    const changed = { ...office, calendar: { ...office.calendar, closures } };
    killAt(client, nth, when);
    await expect(open(changed, `2026-12-01T00:0${index}:00.000Z`)).rejects.toThrow("killed");
    killAt(client, Number.POSITIVE_INFINITY, when);
    await open(changed, `2026-12-01T00:0${index}:30.000Z`);
    expect(await kept()).toHaveLength(index + 2);
    expect((await rules.calendarOn("27163", "2026-12-02T00:00:00.000Z")).closures).toEqual(closures);
  }
});
