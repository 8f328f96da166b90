import { beforeEach, describe, expect, test } from "vitest";
import type { Job } from "#shared/jobs.ts";
import type { Office } from "#shared/offices/office.ts";
import { morningGroup } from "#shared/rituals/morning.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";
import { aDossier } from "#test/shared/dossiers/a-dossier.ts";

const friday = "2026-11-20";

describe("when the morning lists of a working day are due", () => {
  test.each([
    ["a quarter of an hour before opening", {}, friday, "2026-11-20T00:15:00.000Z"],
    ["at the hour that the office names", { morningAt: "07:00" }, friday, "2026-11-20T00:00:00.000Z"],
    ["before a Saturday's opening too", {}, "2026-11-21", "2026-11-21T00:15:00.000Z"],
    ["on the next working day, when the day is a Sunday", {}, "2026-11-22", "2026-11-23T00:15:00.000Z"],
  ])("%s", (_, changes: Partial<Office>, date, dueAt) => {
    expect(slotFrom(date, anOffice(changes), "morning").dueAt).toBe(dueAt);
  });
  test("before an opening of its own hours", () => {
    const { calendar } = anOffice();
    const opening = { date: friday, hours: [["09:00", "12:00"]] as [string, string][], reason: "Sửa điện" };
    const office = anOffice({ calendar: { ...calendar, openings: [opening] } });
    expect(slotAfter("2026-11-19", office, "morning").dueAt).toBe("2026-11-20T01:45:00.000Z");
  });
});

describe("a dossier on a morning", () => {
  const now = "2026-11-20T00:15:00.000Z";
  const at = { date: friday, now, zone: "Asia/Ho_Chi_Minh" };
  test.each([
    ["promised for yesterday is late", { promisedAt: "2026-11-19T10:00:00.000Z" }, "late"],
    ["promised for this minute is not late yet", { promisedAt: now }, "before-noon"],
    ["promised for 11:59 is due before noon", { promisedAt: "2026-11-20T04:59:59.999Z" }, "before-noon"],
    ["promised for noon is due today", { promisedAt: "2026-11-20T05:00:00.000Z" }, "today"],
    ["promised for tomorrow is no work of today", { promisedAt: "2026-11-20T17:00:00.000Z" }, undefined],
    [
      "that lacks papers waits, however late",
      { promisedAt: "2026-11-19T10:00:00.000Z", status: "supplementRequested" },
      "waiting",
    ],
    [
      "that lacks the fee waits, however early",
      { promisedAt: "2026-12-20T10:00:00.000Z", status: "paymentRequired" },
      "waiting",
    ],
    [
      "whose result is ready is no work",
      { promisedAt: "2026-11-19T10:00:00.000Z", status: "resultReady", endedAt: now },
      undefined,
    ],
  ] as const)("%s", (_, changes, group) => {
    expect(morningGroup(aDossier(changes), at)).toBe(group);
  });
});

describe("the minute tick in the morning", () => {
  const office = anOffice();
  const clock = () => "2026-11-19T12:00:00.000Z";
  let rituals: ReturnType<typeof dynamoRituals>;
  let queued: Job[];
  beforeEach(async () => {
    const tables = await officeTables();
    rituals = dynamoRituals(tables.documentClient, tables.peopleTable);
    queued = [];
    for (const ritual of ["morning", "end-of-day"] as const) await planRitual(office, ritual, { rituals, clock });
  });
  const tick = (now: string) =>
    startDue(now, {
      rituals,
      offices: { get: async () => ({ ...office, trackingKey: "" }) },
      jobs: { sendAll: async (jobs) => void queued.push(...jobs.map(({ job }) => job)) },
    });
  const lists = () => queued.filter(({ type }) => type === "morning.show");

  test("asks for a list for each member of staff, and leaves the evening alone", async () => {
    await tick("2026-11-20T00:14:59.000Z");
    expect(queued).toEqual([]);
    const at = "2026-11-20T00:15:00.000Z";
    await tick(at);
    const job = { type: "morning.show", officeId: "27163", at, date: friday };
    expect(lists()).toEqual([
      { ...job, user: "U0LAN" },
      { ...job, user: "U0MINH" },
    ]);
    expect(queued.some(({ type }) => type === "end-of-day.open")).toBe(false);
    expect(await rituals.read("27163", "morning")).toEqual({ dueAt: "2026-11-21T00:15:00.000Z", doneThrough: friday });
    expect(await rituals.read("27163")).toEqual({ dueAt: "2026-11-20T09:45:00.000Z", doneThrough: "2026-11-19" });
  });
  test("that comes late asks until noon and not after it, and skips days that it missed", async () => {
    await tick("2026-11-20T04:59:00.000Z");
    expect(lists()).toHaveLength(2);
    await tick("2026-11-25T05:00:00.000Z");
    expect(lists()).toHaveLength(2);
    expect((await rituals.read("27163", "morning"))?.doneThrough).toBe("2026-11-25");
  });
});
