import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDate } from "#shared/office-time/working-time.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { EveningSetup } from "#shared/offices/setup.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { replanRitual } from "#shared/rituals/replan.ts";
import type { NextRitual, Rituals } from "#shared/rituals/ritual.ts";
import type { LaneJob } from "#shared/rituals/ritual-jobs.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { time } from "#test/shared/office-time/arbitraries.ts";

const minute = 60_000;
const iso = (epoch: number) => new Date(epoch).toISOString();
/** Friday 20 November 2026, 08:00 in the ward. */
const morning = Date.parse("2026-11-20T01:00:00.000Z");
const worked = ["mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** One office with its row, the tick of every minute with its memory of a minute, and an administrator. */
function anEvening(start = morning) {
  let row: NextRitual | undefined;
  let chosen: Partial<EveningSetup> = { at: "16:45" };
  let now = start;
  const opened: { date: string; at: string }[] = [];
  const office = () => ({ ...anOffice(), trackingKey: "", setup: { endOfDay: chosen } });
  const rituals: Rituals = {
    async *dueBy(shard, until) {
      if (shard === 0 && row !== undefined && row.dueAt <= until)
        yield [{ officeId: "27163", ritual: "end-of-day", dueAt: row.dueAt }];
    },
    read: async () => row,
    put: async (_, next, was) => {
      if (row?.dueAt !== was) return false;
      row = next;
      return true;
    },
  };
  const offices = cachedOffices({ get: async () => office() } as unknown as Offices, () => now);
  const deps = { rituals, clock: () => iso(now) };
  const sendAll = async (jobs: readonly LaneJob[]) => {
    for (const { job } of jobs) if (job.type === "end-of-day.open") opened.push({ date: job.date, at: job.at });
  };
  return {
    opened,
    row: () => row,
    now: () => iso(now),
    plan: () => planRitual(office(), "end-of-day", deps),
    /** Written, and planned anew at once and when every memory has ended. */
    choose: async (next: Partial<EveningSetup>) => {
      chosen = next;
      return replanRitual(office(), "end-of-day", deps);
    },
    again: () => replanRitual(office(), "end-of-day", deps),
    tick: () => startDue(iso(now), { rituals, offices, jobs: { sendAll } }),
    go: (minutes: number) => {
      now += minutes * minute;
    },
  };
}

describe("an evening whose hour was changed", () => {
  test.each([
    ["to a later hour is held today at that hour", "17:30", "2026-11-20T10:30:00.000Z"],
    ["to an earlier hour that is still to come is held today", "15:00", "2026-11-20T08:00:00.000Z"],
    ["to an hour that has passed is held today as it was", "07:45", "2026-11-20T09:45:00.000Z"],
    ["to the same hour stays", "16:45", "2026-11-20T09:45:00.000Z"],
  ])("%s", async (_, at, due) => {
    const evening = anEvening();
    await evening.plan();
    expect(await evening.choose({ at })).toBe(due);
    expect(evening.row()?.dueAt).toBe(due);
  });
  test("after today's was held, is held tomorrow at the new hour and not again today", async () => {
    const evening = anEvening();
    await evening.plan();
    evening.go(525);
    await evening.tick();
    expect(await evening.choose({ at: "18:00", days: [...worked] })).toBe("2026-11-21T04:30:00.000Z");
    expect(evening.opened).toEqual([{ date: "2026-11-20", at: "2026-11-20T09:45:00.000Z" }]);
  });
  test("to more days, skips those that lie behind instead of being sorry for them", async () => {
    const evening = anEvening();
    await evening.choose({ days: ["mon"] });
    expect(evening.row()?.dueAt).toBe("2026-11-23T09:45:00.000Z");
    evening.go(4 * 60 * 24 + 60 * 9);
    expect(await evening.choose({ at: "08:00" })).toBe("2026-11-23T09:45:00.000Z");
  });
  test("to other days, leaves today out when it is none of them", async () => {
    const evening = anEvening();
    await evening.plan();
    expect(await evening.choose({ days: ["mon"] })).toBe("2026-11-23T09:45:00.000Z");
  });
});

test("a tick that still knows the old hour is put right when the minute is over", async () => {
  const evening = anEvening();
  await evening.plan();
  evening.go(524.5);
  await evening.tick();
  await evening.choose({ at: "15:00" });
  evening.go(0.5);
  await evening.tick();
  expect(evening.row()?.dueAt).toBe("2026-11-21T04:30:00.000Z");
  evening.go(1.5);
  await evening.again();
  evening.go(60 * 24 * 2.5);
  await evening.tick();
  expect(evening.opened.map(({ date }) => date)).toEqual(["2026-11-20", "2026-11-21"]);
  evening.go(1.5);
  expect(evening.row()?.dueAt).toBe("2026-11-23T08:00:00.000Z");
});

interface Chosen extends Partial<EveningSetup> {
  /** Minutes after the one before. */
  readonly after: number;
}

/** Plays a week, minute by minute. @returns what was opened, with the longest that an evening was late, in milliseconds. */
async function aWeekOf(changes: readonly Chosen[]) {
  const evening = anEvening();
  await evening.plan();
  const next = [...changes];
  let [sinceChange, longest] = [0, 0];
  for (let at = 0; at < 7 * 1_440; at += 1, sinceChange += 1, evening.go(1)) {
    while (next[0] !== undefined && sinceChange >= next[0].after) {
      const { after: _, ...chosen } = next.shift() as Chosen;
      await evening.choose(chosen);
      sinceChange = 0;
    }
    // When every process has forgotten what it read.
    if (sinceChange === 2) await evening.again();
    const late = Date.parse(evening.now()) - Date.parse(evening.row()?.dueAt ?? "");
    longest = Math.max(longest, late);
    if (late >= 0) await evening.tick();
  }
  return { opened: evening.opened, longest };
}

test("whatever is chosen and whenever: no day is held twice or late, and none is lost that nobody left out", async () => {
  const chosen = fc.record({
    after: fc.nat({ max: 2_000 }),
    at: fc.nat({ max: 1_439 }).map(time),
    days: fc.option(fc.subarray([...worked], { minLength: 1 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(chosen, { maxLength: 6 }), async (changes) => {
      const { opened, longest } = await aWeekOf(changes);
      const dates = opened.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      expect(longest).toBeLessThan(2 * minute);
      expect(opened.map(({ at }) => localDate(at, "Asia/Ho_Chi_Minh"))).toEqual(dates);
      const whole = ["2026-11-20", "2026-11-21", "2026-11-23", "2026-11-25", "2026-11-26"];
      if (changes.every(({ days }) => days === undefined)) expect(dates.slice(0, 5)).toEqual(whole);
    }),
    { numRuns: 40 },
  );
}, 60_000);
