import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { NationalDay, Provenance } from "#shared/office-time/national-days.ts";

/** Art. 112 names the days; art. 111(3) moves one that falls on a weekly rest day to the next working day. */
const labourCode: Provenance = {
  source: "Labour Code 45/2019/QH14, art. 111(3) and 112",
  announcedOn: "2019-11-20",
  effectiveOn: "2021-01-01",
};
const cultureDay: Provenance = { source: "Resolution 28/2026/QH16", effectiveOn: "2026-07-01" };
const breaksOf2025: Provenance = { source: "Notice 6150/TB-BLDTBXH", announcedOn: "2024-12-03" };
const newYear2026: Provenance = { source: "Government Office letter 12729/VPCP-KGVX", announcedOn: "2025-12-25" };
const breaksOf2026: Provenance = { source: "Notice 9441/TB-BNV", announcedOn: "2025-10-16" };
const swapOf2026: Provenance = { source: "Proposed swap around 24 November 2026, no confirmation found" };
const tet2027First: Provenance = { source: "Tet 2027, option 1 of two: 4 to 10 February" };
const tet2027Second: Provenance = { source: "Tet 2027, option 2 of two: 5 to 14 February" };
const tet2027Both: Provenance = { source: "Tet 2027, in both options" };
const nationalDay2027: Provenance = {
  source: "Labour Code art. 112: the day next to 2 September is still to be chosen",
};

const newYear = "Tết Dương lịch";
const tet = "Tết Nguyên đán";
const hungKings = "Giỗ Tổ Hùng Vương";
const victory = "Ngày Chiến thắng";
const labour = "Quốc tế Lao động";
const independence = "Quốc khánh";
const culture = "Ngày Văn hóa Việt Nam";

/**
 * Vietnam's days off and swapped working days, one row a date; a number is that of the days from the date on. Announced
 * breaks include their Saturdays, for offices that open on Saturday mornings. Adding a year: all its rows, with New Year's
 * Day, or none.
 */
export const nationalDays: readonly NationalDay[] = [
  off("2025-01-01", newYear, labourCode),
  off("2025-01-25", tet, breaksOf2025, 9),
  off("2025-04-07", hungKings, labourCode),
  worked("2025-04-26", "fri", victory, breaksOf2025),
  off("2025-04-30", victory, labourCode),
  off("2025-05-01", labour, labourCode),
  off("2025-05-02", victory, breaksOf2025, 3),
  off("2025-08-30", independence, breaksOf2025, 3),
  off("2025-09-02", independence, labourCode),

  off("2026-01-01", newYear, labourCode),
  off("2026-01-02", newYear, newYear2026, 3),
  worked("2026-01-10", "fri", newYear, newYear2026),
  off("2026-02-14", tet, breaksOf2026, 9),
  off("2026-04-26", hungKings, labourCode, 2),
  off("2026-04-30", victory, labourCode),
  off("2026-05-01", labour, labourCode),
  worked("2026-08-22", "mon", independence, breaksOf2026),
  off("2026-08-29", independence, breaksOf2026, 4),
  off("2026-09-02", independence, labourCode),
  proposed(off("2026-11-23", culture, swapOf2026)),
  off("2026-11-24", culture, cultureDay),
  proposed(worked("2026-11-28", "mon", culture, swapOf2026)),

  off("2027-01-01", newYear, labourCode),
  proposed(off("2027-02-04", tet, tet2027First)),
  proposed(off("2027-02-05", tet, tet2027Both, 6)),
  proposed(off("2027-02-11", tet, tet2027Second, 4)),
  off("2027-04-16", hungKings, labourCode),
  off("2027-04-30", victory, labourCode),
  off("2027-05-01", labour, labourCode),
  off("2027-05-03", labour, labourCode),
  off("2027-09-02", independence, labourCode),
  proposed(off("2027-09-03", independence, nationalDay2027)),
  off("2027-11-24", culture, cultureDay),
].flat();

function off(first: LocalDate, name: string, from: Provenance, days = 1): NationalDay[] {
  return Array.from({ length: days }, (_, index) => {
    const date = dateOf(dayNumber(first) + index);
    return { date, kind: "off", status: "decided", name, ...from };
  });
}

/** A Saturday worked in exchange for a day off. */
function worked(date: LocalDate, asWeekday: "mon" | "fri", name: string, from: Provenance): NationalDay[] {
  return [{ date, kind: "worked", asWeekday, status: "decided", name, ...from }];
}

function proposed(days: NationalDay[]): NationalDay[] {
  return days.map((day) => ({ ...day, status: "proposed" }));
}
