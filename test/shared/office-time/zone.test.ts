import { expect, test } from "vitest";
import { isZone, offsetAt } from "#shared/office-time/zone.ts";

const hourMs = 3_600_000;

/** The offset as the zone tables of Intl have it, read another way than the code reads it. */
function tableOffset(epoch: number, zone: string): number {
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(
    epoch,
  );
  return Date.parse(`${text.replace(" ", "T")}Z`) - epoch;
}

test("Vietnam's fixed seven hours are what the zone tables say, month by month from 1976 to 2060", () => {
  const months = Array.from({ length: 85 * 12 }, (_, index) => Date.UTC(1976, index, 1));
  expect(
    months.filter((epoch) => tableOffset(epoch, "Asia/Ho_Chi_Minh") !== offsetAt(epoch, "Asia/Ho_Chi_Minh")),
  ).toEqual([]);
  expect(offsetAt(Date.UTC(1975, 0, 1), "Asia/Ho_Chi_Minh")).toBe(8 * hourMs);
});

test.each(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"])(
  "the clock of %s is read right at every hour around its changes",
  (zone) => {
    const hours = [3, 10].flatMap((month) =>
      Array.from({ length: 24 * 40 }, (_, hour) => Date.UTC(2026, month - 1, 1, hour, 30)),
    );
    expect(hours.filter((epoch) => tableOffset(epoch, zone) !== offsetAt(epoch, zone))).toEqual([]);
  },
);

test("what is kept of a zone is thrown away before it grows without end", () => {
  const days = Array.from({ length: 5_000 }, (_, day) => day * 24 * hourMs);
  expect(new Set(days.map((epoch) => offsetAt(epoch, "Asia/Tokyo")))).toEqual(new Set([9 * hourMs]));
});

test("a zone has an IANA name", () => {
  expect(["Asia/Ho_Chi_Minh", "Asia/Saigon", "America/Argentina/Salta", "Etc/GMT+7", "UTC"].map(isZone)).not.toContain(
    false,
  );
  expect(["", "+07:00", "EST", "Asia", "Asia/Hue", "Asia/Ho Chi Minh", "../etc"].map(isZone)).not.toContain(true);
});
