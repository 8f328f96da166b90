import type { Office } from "#shared/offices/office.ts";
import type { ThankedGroup } from "./kudos.ts";
import { KudosRefused } from "./refused.ts";

/** Whom somebody wants to thank: people one by one, a group, or both. */
export interface Thanked {
  /** Slack user ids. */
  readonly people: readonly string[];
  readonly group?: ThankedGroup | undefined;
  /** Who Slack says is in a user group. */
  readonly members?: readonly string[] | undefined;
}

export interface Recipients {
  /** Slack user ids, each once. */
  readonly recipients: string[];
  /** Whom it counts for where one thanks the same again and again: each person, and a group as one. */
  readonly pairs: string[];
}

/** Named one by one; more are a group. */
export const mostPeople = 40;
/** A group of fewer is its people: nobody gets round the limit for two by a group of one. */
const smallestGroup = 3;

/** Who gets the thanks: staff of the office, and never whoever gives them. @throws KudosRefused */
export function recipientsOf(giver: string, { people, group, members = [] }: Thanked, office: Office): Recipients {
  const named = [...new Set(people)];
  assertNamed(giver, named, office);
  const inGroup = group === undefined ? [] : staffOfGroup(giver, group, members, office);
  if (group !== undefined && inGroup.length === 0) {
    throw new KudosRefused("empty-group", "group", "has nobody else of this office in it");
  }
  const recipients = [...new Set([...named, ...inGroup])];
  if (recipients.length === 0) throw new KudosRefused("nobody", "people", "must name somebody");
  const asOne = group !== undefined && inGroup.length >= smallestGroup;
  return { recipients, pairs: asOne ? [...named, `${group.kind}:${group.id}`] : recipients };
}

function assertNamed(giver: string, named: readonly string[], { staff }: Office): void {
  if (named.includes(giver)) throw new KudosRefused("self", "people", "must be others than who gives thanks");
  if (named.length > mostPeople) {
    throw new KudosRefused("too-many-people", "people", `must be at most ${mostPeople}; thank a group instead`);
  }
  const strangers = named.filter((user) => !staff.some(({ slackUser }) => slackUser === user));
  if (strangers.length > 0) throw new KudosRefused("not-staff", "people", "must be staff of this office", strangers);
}

function staffOfGroup(giver: string, group: ThankedGroup, members: readonly string[], office: Office): string[] {
  if (group.kind === "department" && !office.departments.some(({ id }) => id === group.id)) {
    throw new KudosRefused("unknown-group", "group", "must be a department of this office");
  }
  const isIn = (one: Office["staff"][number]) =>
    group.kind === "department" ? one.department === group.id : members.includes(one.slackUser);
  return office.staff.filter((one) => isIn(one) && one.slackUser !== giver).map(({ slackUser }) => slackUser);
}
