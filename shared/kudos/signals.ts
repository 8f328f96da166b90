import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import type { Kudos } from "./kudos.ts";
import { weekOf } from "./week.ts";

/** Something an administrator should look at: signs, not verdicts. `people` are Slack user ids, `rows` what it was read from. */
export type Signal = { readonly people: readonly string[]; readonly rows: readonly Kudos[] } & (
  | { readonly kind: "pair" | "ring" | "burst" }
  | { readonly kind: "upward"; readonly percent: number }
);

/** Our own figures; no rule was found. */
const limits = {
  /** Each way, between two. */
  pair: 3,
  /** Along each side of a ring of three. */
  ring: 2,
  /** Thanks of one person that are looked at, and the share of them that goes to those above. */
  upwardLeast: 4,
  upwardPercent: 75,
  /** Thanks of one person within an hour on the last working day of a week, or after it. */
  burst: 4,
  burstMs: 60 * 60_000,
  /** More people at once is a team that is thanked, not a favour returned. */
  people: 3,
};

/** Days that are looked at. */
export const signalDays = 28;

/** What the thanks of some weeks show. Taken back ones and awards do not count. */
export function signalsOf(all: readonly Kudos[], office: Pick<Office, "staff" | "calendar">): Signal[] {
  const given = all.filter(({ withdrawnAt, award }) => withdrawnAt === undefined && award === undefined);
  const close = given.filter(({ group, recipients }) => group === undefined && recipients.length <= limits.people);
  const between = betweenOf(close);
  return [...pairs(between), ...rings(between), ...upwards(close, office.staff), ...bursts(given, office.calendar)];
}

/** Thanks by giver and recipient. */
type Between = ReadonlyMap<string, ReadonlyMap<string, readonly Kudos[]>>;

function betweenOf(close: readonly Kudos[]): Between {
  const found = new Map<string, Map<string, Kudos[]>>();
  for (const kudos of close) {
    const to = found.get(kudos.giver) ?? new Map<string, Kudos[]>();
    found.set(kudos.giver, to);
    for (const user of kudos.recipients) to.set(user, [...(to.get(user) ?? []), kudos]);
  }
  return found;
}

const from = (between: Between, one: string, other: string): readonly Kudos[] => between.get(one)?.get(other) ?? [];

function pairs(between: Between): Signal[] {
  return [...between].flatMap(([one, to]) =>
    [...to.keys()].flatMap((other): Signal[] => {
      const there = from(between, one, other);
      const back = from(between, other, one);
      // Each pair is met twice, once from either side.
      if (one > other || Math.min(there.length, back.length) < limits.pair) return [];
      return [{ kind: "pair", people: [one, other], rows: inOrder([...there, ...back]) }];
    }),
  );
}

function rings(between: Between): Signal[] {
  const sides = (one: string) => [...(between.get(one) ?? [])].filter(([, rows]) => rows.length >= limits.ring);
  return [...between.keys()].flatMap((a) =>
    sides(a).flatMap(([b, first]) =>
      sides(b).flatMap(([c, second]): Signal[] => {
        const third = from(between, c, a);
        // A ring is met from each of its three; it is told from the first of them.
        if (c === a || b < a || c < a || third.length < limits.ring) return [];
        return [{ kind: "ring", people: [a, b, c], rows: inOrder([...first, ...second, ...third]) }];
      }),
    ),
  );
}

/** A signer is the chair or a vice-chair. Administrators are asked for no favours. */
const ranks: Record<Staff["role"], number> = { officer: 0, admin: 0, head: 1, signer: 2, leader: 2 };

function upwards(close: readonly Kudos[], staff: readonly Staff[]): Signal[] {
  const rank = new Map(staff.map(({ slackUser, role }) => [slackUser, ranks[role]]));
  return [...Map.groupBy(close, ({ giver }) => giver)].flatMap(([giver, rows]): Signal[] => {
    const own = rank.get(giver) ?? 0;
    const up = rows.filter(({ recipients }) => recipients.every((user) => (rank.get(user) ?? 0) > own));
    const percent = Math.round((100 * up.length) / rows.length);
    if (rows.length < limits.upwardLeast || percent < limits.upwardPercent) return [];
    return [{ kind: "upward", people: [giver], rows: inOrder(up), percent }];
  });
}

function bursts(given: readonly Kudos[], calendar: Office["calendar"]): Signal[] {
  const late = given.filter(({ date }) => isWeeksEnd(date, calendar));
  return [...Map.groupBy(late, ({ giver, date }) => `${giver} ${weekOf(date).name}`)].flatMap(([, rows]): Signal[] => {
    const all = inOrder(rows);
    const first = all.findIndex((_, index) => {
      const end = all[index + limits.burst - 1];
      return end !== undefined && Date.parse(end.at) - Date.parse(all[index]?.at ?? "") <= limits.burstMs;
    });
    return first < 0 ? [] : [{ kind: "burst", people: [all[first]?.giver ?? ""], rows: all }];
  });
}

/** No working day follows in the same week. */
function isWeeksEnd(date: string, calendar: Office["calendar"]): boolean {
  for (let day = dayNumber(date) + 1; day <= dayNumber(weekOf(date).sunday); day += 1) {
    if (isWorkingDay(calendar, dateOf(day))) return false;
  }
  return true;
}

function inOrder(rows: readonly Kudos[]): Kudos[] {
  return [...new Map(rows.map((kudos) => [kudos.id, kudos])).values()].toSorted((one, other) =>
    one.at === other.at ? 0 : one.at < other.at ? -1 : 1,
  );
}
