import { describe, expect, test } from "vitest";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { afterReading, type Load, type Loads } from "#shared/overload/overload.ts";
import { type GivenReading, recordReading } from "#shared/overload/record-reading.ts";
import { anOffice } from "#test/kit/an-office.ts";

const now = "2026-11-20T02:15:00.000Z";
const actor = { officeId: "27163", id: "key-1" };
const request = { key: "k", body: "b" };
const given: GivenReading = { department: "justice", waiting: 42, openCounters: 4, minutesPerPerson: 5 };

/** The port in memory, as the rule in words has it. */
function inMemory(): Loads {
  const stored = new Map<string, Load>();
  return {
    async record(officeId, reading, pressure) {
      const load = afterReading(stored.get(`${officeId} ${reading.department}`), reading, pressure);
      stored.set(`${officeId} ${reading.department}`, load);
      return { load, result: "recorded" };
    },
  };
}

function anOfficeToday() {
  const office = anOffice();
  const offices = {
    async get(officeId: string) {
      if (officeId !== office.id) throw new OfficeNotFound(officeId);
      return { ...office, trackingKey: "" };
    },
  };
  return { loads: inMemory(), offices, clock: () => now };
}

describe("taking a reading", () => {
  test("without an instant of its own is taken now", async () => {
    const { load } = await recordReading(given, actor, request, anOfficeToday());
    expect(load).toEqual({ ...given, at: now, episode: now });
  });
  test("of earlier counts at its own instant, told in any zone", async () => {
    const earlier = { ...given, waiting: 1, at: "2026-11-20T09:00:00+07:00" };
    const { load } = await recordReading(earlier, actor, request, anOfficeToday());
    expect(load.at).toBe("2026-11-20T02:00:00.000Z");
    expect(load.episode).toBeUndefined();
  });
  test("from a clock five minutes ahead is taken", async () => {
    const ahead = { ...given, at: "2026-11-20T02:20:00.000Z" };
    expect((await recordReading(ahead, actor, request, anOfficeToday())).load.at).toBe(ahead.at);
  });
  test.each([
    ["of a department the office does not have", { department: "police" }, "department"],
    ["with a department that is no key", { department: "Tư pháp" }, "department"],
    ["of fewer than no people", { waiting: -1 }, "waiting"],
    ["of half a person", { waiting: 1.5 }, "waiting"],
    ["of fewer than no counters", { openCounters: -1 }, "openCounters"],
    ["of no minutes a person", { minutesPerPerson: 0 }, "minutesPerPerson"],
    ["of endless minutes a person", { minutesPerPerson: Number.POSITIVE_INFINITY }, "minutesPerPerson"],
    ["of a future more than five minutes away", { at: "2026-11-20T02:20:01.000Z" }, "at"],
    ["of a day that does not exist", { at: "2026-02-30T02:20:01.000Z" }, "at"],
  ])("%s is refused, and the field named", async (_, changes, field) => {
    await expect(recordReading({ ...given, ...changes }, actor, request, anOfficeToday())).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ field }],
    });
  });
  test("for an office that is not open here is refused", async () => {
    await expect(recordReading(given, { ...actor, officeId: "99999" }, request, anOfficeToday())).rejects.toThrow(
      OfficeNotFound,
    );
  });
});
