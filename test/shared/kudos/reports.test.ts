import { describe, expect, test } from "vitest";
import { digestOf } from "#shared/kudos/digest.ts";
import { isFirstOfMonth, isFirstOfWeek, monthBefore } from "#shared/kudos/first-days.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import { monthBoardOf } from "#shared/kudos/month-board.ts";
import { nameOf } from "#shared/kudos/names.ts";
import { quietColleagues } from "#shared/kudos/quiet-colleagues.ts";
import { signalsOf } from "#shared/kudos/signals.ts";
import { weekBefore, weekOf } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { aThankfulOffice, reason, staff } from "./a-ledger.ts";

const office = aThankfulOffice();
let ids = 0;
/** Thanks on Wednesday 18 November 2026 unless said otherwise. */
function thanks(giver: string, to: string | readonly string[], changes: Partial<Kudos> = {}): Kudos {
  ids += 1;
  const at = changes.at ?? "2026-11-18T03:00:00.000Z";
  return {
    id: `K${String(ids).padStart(3, "0")}`,
    giver,
    giverRole: staff.find(({ slackUser }) => slackUser === giver)?.role ?? "officer",
    recipients: [to].flat(),
    value: "helps-colleagues",
    reason,
    isPrivate: false,
    at,
    date: localDate(at, "Asia/Ho_Chi_Minh"),
    ...changes,
  };
}
const times = (count: number, make: (index: number) => Kudos) =>
  Array.from({ length: count }, (_, index) => make(index));
const kindsOf = (all: readonly Kudos[]) => signalsOf(all, office).map(({ kind, people }) => [kind, ...people]);

describe("weeks and first days", () => {
  test.each([
    ["2026-11-20", "2026-W47", "2026-11-16", "2026-11-22"],
    ["2026-11-22", "2026-W47", "2026-11-16", "2026-11-22"],
    ["2026-11-23", "2026-W48", "2026-11-23", "2026-11-29"],
    ["2027-01-03", "2026-W53", "2026-12-28", "2027-01-03"],
    ["2027-01-04", "2027-W01", "2027-01-04", "2027-01-10"],
    ["2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
  ])("%s lies in %s", (date, name, monday, sunday) => {
    expect(weekOf(date)).toEqual({ name, monday, sunday });
  });
  test("the week before the first of a year is the last of the other", () => {
    expect(weekBefore("2027-01-04").name).toBe("2026-W53");
  });
  test("a week begins on its first working day, after a storm on the next", () => {
    const stormy = { ...office.calendar, closures: [{ date: "2026-11-16", reason: "bão" }] };
    const first = (calendar: typeof office.calendar) =>
      ["2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18"].filter((date) => isFirstOfWeek(calendar, date));
    expect(first(office.calendar)).toEqual(["2026-11-16"]);
    expect(first(stormy)).toEqual(["2026-11-17"]);
  });
  test("a month begins on its first working day", () => {
    // 1 November 2026 is a Sunday; 1 January is a holiday.
    expect(["2026-11-01", "2026-11-02", "2026-11-03"].map((date) => isFirstOfMonth(office.calendar, date))).toEqual([
      false,
      true,
      false,
    ]);
    // The first four days were off.
    expect(["2026-01-02", "2026-01-05"].map((date) => isFirstOfMonth(office.calendar, date))).toEqual([false, true]);
    expect(monthBefore("2026-03-02")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  });
});

describe("signals", () => {
  test("two who thank each other three times each are named, with what was said", () => {
    const all = [...times(3, () => thanks("U0LAN", "U0MINH")), ...times(3, () => thanks("U0MINH", "U0LAN"))];
    const [signal, ...others] = signalsOf(all, office);
    expect(others).toEqual([]);
    expect(signal).toMatchObject({ kind: "pair", people: ["U0LAN", "U0MINH"] });
    expect(signal?.rows).toHaveLength(6);
    expect(kindsOf(all.slice(1))).toEqual([]);
  });
  test("three in a ring are named once, in the order in which they thank", () => {
    const ring = [
      ["U0LAN", "U0PHUC"],
      ["U0PHUC", "U0MINH"],
      ["U0MINH", "U0LAN"],
    ] as const;
    const all = ring.flatMap(([from, to]) => times(2, () => thanks(from, to)));
    expect(kindsOf(all)).toEqual([["ring", "U0LAN", "U0PHUC", "U0MINH"]]);
    expect(kindsOf(all.slice(1))).toEqual([]);
  });
  test("somebody whose thanks go mostly up is named with their share; thanks between leaders and downwards are not", () => {
    const up = times(3, (index) => thanks("U0LAN", ["U0THAO", "U0NGAN", "U0DANG"][index] ?? ""));
    expect(signalsOf([...up, thanks("U0LAN", "U0MINH")], office)).toMatchObject([
      { kind: "upward", people: ["U0LAN"], percent: 75 },
    ]);
    expect(kindsOf([...up, ...times(2, () => thanks("U0LAN", "U0MINH"))])).toEqual([]);
    expect(kindsOf(times(6, (index) => thanks("U0NGAN", ["U0LAN", "U0DANG", "U0MINH"][index % 3] ?? "")))).toEqual([]);
  });
  test("four within an hour at the end of the week are a burst, in the middle of it they are not", () => {
    // Saturday 21 November is a working morning: the last of that week.
    const at = (minute: number, date = "2026-11-21") => ({
      at: `${date}T04:${String(minute).padStart(2, "0")}:00.000Z`,
    });
    const to = ["U0MINH", "U0HANH", "U0PHUC", "U0HUY"];
    const burst = (date: string) => times(4, (index) => thanks("U0LAN", to[index] ?? "", at(index * 10, date)));
    expect(kindsOf(burst("2026-11-21"))).toEqual([["burst", "U0LAN"]]);
    expect(kindsOf(burst("2026-11-22"))).toEqual([["burst", "U0LAN"]]);
    expect(kindsOf(burst("2026-11-20"))).toEqual([]);
    expect(kindsOf(burst("2026-11-21").slice(1))).toEqual([]);
  });
  test("what was taken back, awards and thanks to a whole team are no signs", () => {
    const back = { withdrawnAt: "2026-11-18T03:05:00.000Z" };
    const award = { award: { level: "noted", citation: reason } } as const;
    const team = ["U0LAN", "U0MINH", "U0HANH", "U0PHUC"];
    for (const change of [back, award]) {
      const all = [
        ...times(3, () => thanks("U0LAN", "U0MINH", change)),
        ...times(3, () => thanks("U0MINH", "U0LAN", change)),
      ];
      expect(kindsOf(all)).toEqual([]);
    }
    const both = team
      .slice(0, 2)
      .flatMap((giver) => times(3, () => thanks(giver, team.filter((user) => user !== giver).concat("U0HUY"))));
    expect(kindsOf(both)).toEqual([]);
  });
});

describe("the week's digest", () => {
  test("tells what for and which departments helped which, and quotes three of different people", () => {
    const all = [
      ...times(3, () => thanks("U0LAN", "U0MINH")),
      thanks("U0HANH", "U0PHUC", { value: "on-time" }),
      thanks("U0THAO", "U0HUY"),
      thanks("U0PHUC", "U0LAN", { value: undefined }),
    ];
    expect(digestOf(all, office)).toMatchObject({
      count: 6,
      people: 4,
      themes: [
        ["helps-colleagues", 4],
        ["on-time", 1],
        [undefined, 1],
      ],
      across: [
        { helped: "justice", helper: "land", count: 4 },
        { helped: "land", helper: "justice", count: 1 },
      ],
    });
    const people = digestOf(all, office)?.quoted.flatMap(({ giver, recipients }) => [giver, ...recipients]) ?? [];
    expect(people).toHaveLength(6);
    expect(new Set(people).size).toBe(6);
  });
  test("holds nothing private, nothing taken back, and is none where nothing is left", () => {
    const all = [
      thanks("U0LAN", "U0MINH", { isPrivate: true }),
      thanks("U0LAN", "U0HANH", { withdrawnAt: "2026-11-18T03:05:00.000Z" }),
    ];
    expect(digestOf(all, office)).toBeUndefined();
  });
});

describe("the month's board", () => {
  test("counts givers and not thanks, leaves out the private, and gives no place for one giver", () => {
    const all = [
      ...times(9, () => thanks("U0LAN", "U0MINH")),
      thanks("U0LAN", "U0HANH"),
      thanks("U0PHUC", "U0HANH"),
      thanks("U0PHUC", "U0MINH", { isPrivate: true }),
    ];
    expect(monthBoardOf(all, (user) => nameOf(office, user))).toEqual([{ user: "U0HANH", givers: 2 }]);
  });
  test("shows those who are even with the last", () => {
    const people = times(14, (index) => thanks("U0LAN", `U${index}`)).flatMap((one) => [
      one,
      { ...one, giver: "U0PHUC" },
    ]);
    expect(monthBoardOf(people, (user) => user)).toHaveLength(14);
  });
});

describe("whom nobody thanked for sixty days", () => {
  const today = "2026-11-20";
  const since = Object.fromEntries(staff.map(({ slackUser }) => [slackUser, "2026-01-05"]));
  const quiet = (changes: Partial<Parameters<typeof quietColleagues>[3]> = {}) =>
    quietColleagues("justice", today, office, { kudos: [], preferences: new Map(), since, ...changes }).map(
      ({ slackUser }) => slackUser,
    );
  const leave = (from: string, to: string) => new Map([["U0LAN", { muted: [], leave: [{ from, to }] }]]);

  test("are those of the department and no others", () => {
    expect(quiet()).toEqual(["U0LAN", "U0HANH", "U0THAO", "U0DANG", "U0NGAN", "U0HUY"]);
    expect(quiet({ kudos: [thanks("U0MINH", ["U0LAN", "U0HANH"])] })).not.toContain("U0LAN");
    expect(quiet({ kudos: [thanks("U0MINH", "U0LAN", { withdrawnAt: today })] })).toContain("U0LAN");
  });
  test("are not those who were on leave all that time", () => {
    expect(quiet({ preferences: leave("2026-09-01", "2026-12-31") })).not.toContain("U0LAN");
    expect(quiet({ preferences: leave("2026-09-01", "2026-11-10") })).toContain("U0LAN");
  });
  test("are not those who are new, or whom nobody has known for so long", () => {
    expect(quiet({ since: { ...since, U0LAN: "2026-10-01" } })).not.toContain("U0LAN");
    expect(quiet({ since: { ...since, U0LAN: "2026-09-21" } })).toContain("U0LAN");
    expect(quiet({ since: {} })).toEqual([]);
  });
});
