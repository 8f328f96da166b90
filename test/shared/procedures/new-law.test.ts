import { expect, test } from "vitest";
import { promiseFor } from "#shared/dossiers/promise-for.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { vn, ward } from "#test/shared/office-time/offices.ts";

/** Civil Status Law 03/2026/QH16 in force from 1 March 2027, a Monday. */
const received = (code: string, wall: string) => {
  const at = vn(wall);
  const version = procedureInForce(code, localDate(at, ward.zone));
  return { from: version.validFrom, time: version.marks.time, ...promiseFor(version, at, ward) };
};

test("a birth received on the last day of the old law keeps to it, one received the day after has the new one", () => {
  expect(received("1.001193", "2027-02-27 10:00")).toMatchObject({ from: "2025-01-01", time: "verified" });
  expect(received("1.001193", "2027-02-28 23:59")).toMatchObject({ from: "2025-01-01", time: "verified" });
  expect(received("1.001193", "2027-03-01 00:00")).toMatchObject({ from: "2027-03-01", time: "unverified" });
});

test("a promise of the old law runs across the switch unchanged", () => {
  const marital = received("1.004873", "2027-02-26 09:00");
  expect(marital).toMatchObject({ from: "2025-01-01", promisedAt: vn("2027-03-02 17:00") });
  // Accepted, explained or resumed after the switch, the dossier still finds the version that it pins.
  expect(procedureInForce("1.004873", marital.from)).toMatchObject({ validFrom: "2025-01-01", validTo: "2027-02-28" });
  const paused = {
    promisedAt: marital.promisedAt,
    pausedAt: vn("2027-02-27 09:00"),
    resumedAt: vn("2027-03-03 09:00"),
  };
  expect(pausedPromise(paused, ward)).toBe(vn("2027-03-05 11:30"));
});

test("a death in the night of the switch has its minutes under either law", () => {
  expect(received("1.000656", "2027-02-28 23:30")).toMatchObject({
    from: "2025-01-01",
    urgent: true,
    promisedAt: vn("2027-03-01 00:30"),
  });
  expect(received("1.000656", "2027-03-01 00:10")).toMatchObject({
    from: "2027-03-01",
    urgent: true,
    promisedAt: vn("2027-03-01 01:10"),
  });
});

test("linked procedures change on 1 January as well", () => {
  const versions = procedures
    .filter(({ code }) => code === "1.007073")
    .map(({ validFrom, validTo }) => [validFrom, validTo]);
  expect(versions).toEqual([
    ["2025-01-01", "2026-12-31"],
    ["2027-01-01", "2027-02-28"],
    ["2027-03-01", undefined],
  ]);
});

test("nothing of the new laws passes for verified, and certification is not touched by them", () => {
  const later = procedures.filter(({ validFrom }) => validFrom >= "2027-01-01");
  expect(later.length).toBeGreaterThan(20);
  for (const { marks } of later) expect(marks).toEqual({ time: "unverified", fee: "unverified" });
  expect(received("2.000815", "2027-03-01 09:00")).toMatchObject({ from: "2025-01-01", time: "verified" });
});
