import { describe, expect, test } from "vitest";
import { DomainError } from "#shared/kernel/errors.ts";
import { assertHappened } from "#shared/kernel/happened.ts";

const now = "2026-11-20T01:15:00.000Z";
const said = (at: string, withinMinutes?: number) => {
  try {
    return assertHappened("occurredAt", at, now, withinMinutes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.kind} ${error.fact} ${error.fields[0]?.field}`;
  }
};
const refused = "invalid invalid-time occurredAt";

describe("the moment at which something is said to have happened", () => {
  test("is kept in UTC with milliseconds, whatever its offset", () => {
    expect(said("2026-11-20T08:15:00+07:00")).toBe(now);
    expect(said("2026-11-19T11:15:00.000-14:00")).toBe(now);
    expect(said("2026-11-20T01:14:59.9999999Z")).toBe("2026-11-20T01:14:59.999Z");
  });

  test("may be five minutes ahead, as clocks of counters are, and not a millisecond more", () => {
    expect(said("2026-11-20T01:20:00.000Z")).toBe("2026-11-20T01:20:00.000Z");
    expect(said("2026-11-20T01:20:00.001Z")).toBe(refused);
    expect(said("9999-12-31T23:59:59-14:00")).toBe(refused);
  });

  test("may lie back as far as it is allowed, and since the year 2000 in any case", () => {
    expect(said("2026-11-17T01:15:00.000Z", 3 * 24 * 60)).toBe("2026-11-17T01:15:00.000Z");
    expect(said("2026-11-17T01:14:59.999Z", 3 * 24 * 60)).toBe(refused);
    expect(said("2000-01-01T00:00:00.000Z")).toBe("2000-01-01T00:00:00.000Z");
    expect(said("1999-12-31T23:59:59.999Z")).toBe(refused);
    expect(said("0000-01-01T00:00:00+14:00")).toBe(refused);
  });
});
