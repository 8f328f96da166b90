import type { Office } from "#shared/offices/office.ts";
import type { Kudos } from "./kudos.ts";

/** What everybody may be told of: neither private nor taken back. */
export function isTold({ isPrivate, withdrawnAt }: Kudos): boolean {
  return !isPrivate && withdrawnAt === undefined;
}

/** What a week of thanks was about. No one's count, and nothing private. */
export interface Digest {
  readonly count: number;
  /** How many different colleagues were thanked. */
  readonly people: number;
  /** By value, most named first; `undefined` for those that named none. */
  readonly themes: readonly (readonly [value: string | undefined, count: number])[];
  /** Departments that others thanked, most often first; keys of departments. */
  readonly across: readonly { readonly helped: string; readonly helper: string; readonly count: number }[];
  readonly quoted: readonly Kudos[];
}

const mostQuoted = 3;
const mostAcross = 8;

/** @returns undefined for a week without thanks that may be told of */
export function digestOf(all: readonly Kudos[], office: Office): Digest | undefined {
  const told = all.filter(isTold);
  if (told.length === 0) return undefined;
  return {
    count: told.length,
    people: new Set(told.flatMap(({ recipients }) => recipients)).size,
    themes: tally(told.map(({ value }) => value)),
    across: across(told, office).slice(0, mostAcross),
    quoted: quotedOf(told),
  };
}

function across(told: readonly Kudos[], { staff }: Office): Digest["across"] {
  const departments = new Map(staff.map(({ slackUser, department }) => [slackUser, department]));
  const pairs = told.flatMap(({ giver, recipients }) => {
    const helped = departments.get(giver);
    const helpers = new Set(recipients.map((user) => departments.get(user)));
    return [...helpers].flatMap((helper) =>
      helped === undefined || helper === undefined || helper === helped ? [] : [`${helped}>${helper}`],
    );
  });
  return tally(pairs).map(([pair, count]) => {
    const [helped = "", helper = ""] = pair.split(">");
    return { helped, helper, count };
  });
}

/**
 * Three reasons: of different givers to different people, so that whoever is thanked most does not fill the page. Which of them is left
 * to the ids, which know no rank, and is the same however often it is asked.
 */
function quotedOf(told: readonly Kudos[]): Kudos[] {
  const quoted: Kudos[] = [];
  const named = new Set<string>();
  for (const kudos of told.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const people = [kudos.giver, ...kudos.recipients];
    if (quoted.length === mostQuoted) break;
    if (people.some((user) => named.has(user))) continue;
    for (const user of people) named.add(user);
    quoted.push(kudos);
  }
  return quoted;
}

/** How often each stands there, most often first, those that are even in their own order. */
export function tally<T extends string | undefined>(all: readonly T[]): [T, number][] {
  const counted = [...Map.groupBy(all, (one) => one)].map(([one, those]): [T, number] => [one, those.length]);
  return counted.toSorted(([a, many], [b, few]) => few - many || (String(a) < String(b) ? -1 : 1));
}
