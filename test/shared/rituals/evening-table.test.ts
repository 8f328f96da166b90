import { beforeAll, describe, expect, test } from "vitest";
import type { Evenings } from "#shared/rituals/evening.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { openEvening } from "#shared/rituals/open-evening.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

const opened = { state: "opened", claimedAt: "2026-11-20T09:45:00.000Z" } as const;
const thread = { channel: "C0EVENING", ts: "1763632800.000100" };
let evenings: Evenings;
beforeAll(async () => {
  const { documentClient, peopleTable } = await officeTables();
  evenings = dynamoEvenings(documentClient, peopleTable);
});

describe("the row of an evening", () => {
  test("is claimed by exactly one of many at once, and all are told which", async () => {
    const claims = Array.from({ length: 10 }, (_, second) => `2026-11-20T09:45:0${second}.000Z`);
    const told = await Promise.all(
      claims.map((claimedAt) => evenings.claim("27163", { ...opened, date: "2026-11-20", claimedAt })),
    );
    expect(new Set(told.map(({ claimedAt }) => claimedAt)).size).toBe(1);
    expect(await evenings.read("27163", "2026-11-20")).toEqual(told[0]);
  });
  test("remembers its thread both ways, and the same again changes nothing", async () => {
    await evenings.claim("27163", { ...opened, date: "2026-11-23" });
    await evenings.place("27163", "2026-11-23", thread);
    await evenings.place("27163", "2026-11-23", thread);
    expect(await evenings.dateOfThread("27163", thread)).toBe("2026-11-23");
    expect(await evenings.read("27163", "2026-11-23")).toEqual({ ...opened, date: "2026-11-23", thread });
  });
  test("is another office's business where it is another office's", async () => {
    expect(await evenings.dateOfThread("27592", thread)).toBeUndefined();
    expect(await evenings.read("27592", "2026-11-23")).toBeUndefined();
  });
  test("is counted as not yet known until its thread is", async () => {
    expect(await evenings.claimedWithoutThread("27163", "2026-11-01", "2026-11-30")).toHaveLength(1);
    expect(await evenings.claimedWithoutThread("27163", "2026-11-23", "2026-11-23")).toEqual([]);
  });
  test("cannot be given a thread before it was claimed", async () => {
    await expect(evenings.place("27163", "2026-11-25", { ...thread, ts: "1.0" })).rejects.toThrow();
  });
});

describe("opening an evening", () => {
  const noSteps = { departments: {}, procedures: {} };
  let asked = 0;
  const totals = {
    read: async (_office: string, date: string) => {
      asked += 1;
      return { ...noSteps, date, office: { received: 312, returned: 298, onTime: 295, late: 3 } } as never;
    },
    countOpen: async () => 57 + asked,
  };
  test("keeps the day's figures of that moment, whoever asks later", async () => {
    const first = await openEvening(anOffice(), "2026-12-01", "2026-12-01T09:45:00.000Z", { evenings, totals });
    expect(first.figures).toEqual({ received: 312, returned: 298, onTime: 295, late: 3, open: 58 });
    expect(await openEvening(anOffice(), "2026-12-01", "2026-12-01T09:59:00.000Z", { evenings, totals })).toEqual(
      first,
    );
  });
  test("that was opened in time stays opened when the job comes again at night", async () => {
    const again = await openEvening(anOffice(), "2026-12-01", "2026-12-01T16:00:00.000Z", { evenings, totals });
    expect(again.state).toBe("opened");
  });
  test("that is too late is missed, and nobody counts", async () => {
    const before = asked;
    const missed = await openEvening(anOffice(), "2026-12-02", "2026-12-02T11:45:01.000Z", { evenings, totals });
    expect(missed).toEqual({ date: "2026-12-02", state: "missed", claimedAt: "2026-12-02T11:45:01.000Z" });
    expect(asked).toBe(before);
  });
});
