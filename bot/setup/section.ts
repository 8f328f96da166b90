import { canonical } from "#shared/kernel/canonical.ts";
import { fold } from "#shared/kernel/fold.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { NamedValue } from "#shared/kudos/values.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import {
  DepartmentEvening,
  EveningSetup,
  ListeningSetup,
  type OfficeSetup,
  RecognitionSetup,
  SuggestionSetup,
} from "#shared/offices/setup.ts";
import type { PartOf } from "./names.ts";

type Changes = { readonly [Part in keyof OfficeSetup]?: OfficeSetup[Part] | undefined };
type Given = Readonly<Record<string, unknown>>;

/** What an administrator or leader may change. */
export function maySetUp({ role }: Pick<Staff, "role">, { part }: Pick<PartOf, "part">): boolean {
  if (role === "admin") return true;
  return role === "leader" && (part === "evening" || part === "departments" || part === "listening");
}

/** The stored choice that a form shows; undefined for nothing chosen. */
export function sectionOf(setup: OfficeSetup, { part, department }: Omit<PartOf, "officeId">): unknown {
  switch (part) {
    case "evening":
      return department === undefined ? setup.endOfDay : setup.departmentEvenings[department];
    case "listening":
      return setup.listening;
    case "recognition":
      return setup.recognition;
    case "suggestions":
      return setup.suggestions;
    case "leaders":
      return setup.leadersChannel;
    case "departments":
    case "leave":
      return undefined;
  }
}

/** The same for what is the same; travels with the form. */
export function hashOf(section: unknown): string {
  return shortHash(canonical(section ?? null), 16);
}

interface Known {
  readonly office: Office;
  /** What the office thanks for now, in the language of the form. */
  readonly values: readonly NamedValue[];
}

/** What changes when a form is saved. @throws ZodError for values that no form of ours gives */
export function changesOf(
  setup: OfficeSetup,
  { part, department }: Omit<PartOf, "officeId">,
  given: Given,
  { office, values }: Known,
): Changes {
  switch (part) {
    case "evening":
      return department === undefined
        ? { endOfDay: EveningSetup.parse(eveningOf(setup.endOfDay, given, office)) }
        : { departmentEvenings: departmentsOf(setup, department, given, office) };
    case "listening":
      return { listening: ListeningSetup.parse(merged(setup.listening, given)) };
    case "recognition":
      return { recognition: RecognitionSetup.parse(merged(setup.recognition, withIds(given, values))) };
    case "suggestions":
      return { suggestions: SuggestionSetup.parse(merged(setup.suggestions, given)) };
    case "leaders":
      return { leadersChannel: (given["leadersChannel"] as string | null) ?? undefined };
    case "departments":
    case "leave":
      return {};
  }
}

/** What a form does not know stays; null takes away. */
function merged(before: object | undefined, given: Given): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null));
}

/** Every day that the office works is as good as none: it holds for days that it will work later, too. */
function eveningOf(before: object | undefined, given: Given, office: Office): Record<string, unknown> {
  const { days, held: _held, ...rest } = given as { days?: string[]; held?: boolean };
  const all = workedDays(office).every((day) => days?.includes(day));
  return merged(before, { ...rest, days: all ? null : days });
}

function departmentsOf(
  { departmentEvenings }: OfficeSetup,
  department: string,
  given: Given,
  office: Office,
): OfficeSetup["departmentEvenings"] {
  const { [department]: before, ...others } = departmentEvenings;
  if (given["held"] !== true) return others;
  return { ...others, [department]: DepartmentEvening.parse(eveningOf(before, given, office)) };
}

/** Whether it names people or a department that are not, or no longer, the office's. */
export function namesStrangers(
  next: OfficeSetup,
  { part, department }: Omit<PartOf, "officeId">,
  office: Office,
): boolean {
  const named = { listening: next.listening.leaders, suggestions: next.suggestions.unsealers };
  const people = part === "listening" || part === "suggestions" ? named[part] : [];
  const known = new Set(office.staff.filter(({ withoutSlack }) => !withoutSlack).map(({ slackUser }) => slackUser));
  const isThere = department === undefined || office.departments.some(({ id }) => id === department);
  return !isThere || (people ?? []).some((user) => !known.has(user));
}

/** Weekdays with office hours. */
export function workedDays({ calendar }: Pick<Office, "calendar">) {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  return days.filter((day) => (calendar.hours[day]?.length ?? 0) > 0);
}

/** A value keeps its key while its name stays; thanks that were given name it by its key. */
function withIds(given: Given, known: readonly NamedValue[]): Given {
  const names = given["values"] as string[] | null;
  if (names === null) return given;
  const values: { id: string; name: string }[] = [];
  for (const name of names) {
    const same = known.find((value) => value.name === name);
    const id = same?.id ?? freeKey(name, [...known, ...values]);
    values.push({ id, name });
  }
  return { ...given, values };
}

function freeKey(name: string, taken: readonly { readonly id: string }[]): string {
  const plain = fold(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 24);
  const key = plain.length < 2 ? "value" : plain;
  const free = (candidate: string) => taken.every(({ id }) => id !== candidate);
  if (free(key)) return key;
  return Array.from({ length: taken.length + 1 }, (_, index) => `${key}-${index + 2}`).find(free) ?? key;
}
