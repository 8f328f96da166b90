import { beforeAll, describe, expect, test } from "vitest";
import type { Evenings } from "#shared/rituals/evening.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
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
    expect(await evenings.read("27163", { date: "2026-11-20" })).toEqual(told[0]);
  });
  test("remembers its thread both ways, and the same again changes nothing", async () => {
    await evenings.claim("27163", { ...opened, date: "2026-11-23" });
    await evenings.place("27163", { date: "2026-11-23" }, thread);
    await evenings.place("27163", { date: "2026-11-23" }, thread);
    expect(await evenings.ofThread("27163", thread)).toEqual({ date: "2026-11-23" });
    expect(await evenings.read("27163", { date: "2026-11-23" })).toMatchObject({
      ...opened,
      date: "2026-11-23",
      thread,
    });
  });
  test("is another office's business where it is another office's", async () => {
    expect(await evenings.ofThread("27592", thread)).toBeUndefined();
    expect(await evenings.read("27592", { date: "2026-11-23" })).toBeUndefined();
  });
  test("is counted as not yet known until its thread is", async () => {
    expect(await evenings.claimedWithoutThread("27163", "2026-11-01", "2026-11-30")).toHaveLength(1);
    expect(await evenings.claimedWithoutThread("27163", "2026-11-23", "2026-11-23")).toEqual([]);
  });
  test("cannot be given a thread before it was claimed", async () => {
    await expect(evenings.place("27163", { date: "2026-11-25" }, { ...thread, ts: "1.0" })).rejects.toThrow();
  });
  test("of a department lies beside that of the office, each with its own thread", async () => {
    const which = { date: "2026-11-26", department: "justice" };
    await evenings.claim("27163", { ...opened, date: "2026-11-26" });
    await evenings.claim("27163", { ...opened, ...which });
    await evenings.place("27163", which, { channel: "C0JUSTICE", ts: "1.1" });
    expect(await evenings.ofThread("27163", { channel: "C0JUSTICE", ts: "1.1" })).toEqual(which);
    expect((await evenings.read("27163", { date: "2026-11-26" }))?.thread).toBeUndefined();
    const both = await evenings.between("27163", "2026-11-26", "2026-11-26");
    expect(both.map(({ department }) => department)).toEqual([undefined, "justice"]);
  });
  test("is closed once, and whoever comes second is told how", async () => {
    await evenings.claim("27163", { ...opened, date: "2026-11-27" });
    const figures = { received: 1, returned: 1, onTime: 1, late: 0, open: 2 };
    const first = await evenings.close(
      "27163",
      { date: "2026-11-27" },
      { closedAt: "2026-11-27T10:45:00.000Z", figures, helped: [] },
    );
    const second = await evenings.close(
      "27163",
      { date: "2026-11-27" },
      { closedAt: "2026-11-27T10:46:00.000Z", figures: { ...figures, received: 9 }, helped: [] },
    );
    expect(second).toEqual(first);
    expect(first).toMatchObject({ closedAt: "2026-11-27T10:45:00.000Z", figures });
  });
  test("that was missed is opened once by whoever asks, and keeps its place", async () => {
    await evenings.claim("27163", { date: "2026-11-30", state: "missed", claimedAt: "2026-11-30T15:00:00.000Z" });
    const asked = (claimedAt: string) =>
      evenings.openMissed("27163", { ...opened, date: "2026-11-30", claimedAt, thread });
    const first = await asked("2026-12-01T02:00:00.000Z");
    expect(await asked("2026-12-01T03:00:00.000Z")).toEqual(first);
    expect(await evenings.read("27163", { date: "2026-11-30" })).toMatchObject({
      state: "opened",
      claimedAt: "2026-12-01T02:00:00.000Z",
      thread,
    });
  });
});
