import type { Language, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";

export const languages = ["vi", "en", "id"] as const;
export const roles = ["officer", "head", "signer", "leader", "admin"] as const;

/** How everything in an office is called. */
export interface Names {
  readonly office: string;
  readonly department: string;
  readonly person: string;
  /** A question of the evening, and a value of the office. */
  readonly question: string;
  readonly value: string;
}

/** As long as the register lets them be: whatever people wrote is made of this one letter, so that a cut in words of our own stands out. */
export const longest: Names = {
  office: "Ở".repeat(120),
  department: "Ở".repeat(80),
  person: "Ở".repeat(80),
  question: "Ở".repeat(299),
  value: "Ở".repeat(75),
};
export const usual: Names = {
  office: "Phường Hòa Hưng",
  department: "Tư pháp",
  person: "Thu Lan",
  question: "Có gì vướng không?",
  value: "Giúp đồng nghiệp",
};

/** Each language with the longest names and with usual ones, for `describe.each`. */
export const readings = languages.flatMap((language) => [
  ["the longest names", language, longest] as const,
  ["usual names", language, usual] as const,
]);

/** Somebody's words. @param most characters, where the names are the longest; a few words else */
export function wordsOf(names: Names, most: number): string {
  return names === longest ? "Ở".repeat(most) : "Thêm ghế chờ".slice(0, most);
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const hours = Object.fromEntries(weekdays.map((day) => [day, [["07:30", "17:00"]]]));

/** Thirty departments and four hundred people, everything chosen that can be. */
export function aLargestOffice(language: Language, names: Names): OpenedOffice {
  const letter = (index: number) => String.fromCharCode(97 + index);
  const departments = Array.from({ length: 30 }, (_, index) => ({
    id: `${"a".repeat(29)}${letter(Math.floor(index / 26))}${letter(index % 26)}`,
    name: names.department,
    counters: 99,
  }));
  const staff = Array.from(
    { length: 400 },
    (_, index): Staff => ({
      slackUser: `U0STAFF${String(index).padStart(14, "0")}`,
      name: names.person,
      // Half of them in one department, which is more than one group of a menu holds.
      department: departments[index < 200 ? 0 : index % 30]?.id ?? "",
      role: roles[index % roles.length] ?? "officer",
    }),
  );
  const evening = {
    at: "16:45",
    days: ["mon", "tue", "wed", "thu", "fri", "sat"],
    questions: Array.from({ length: 5 }, (_, index) => `${index}${names.question}`),
    pausedThrough: "2026-12-31",
    language,
    channel: "C0LONGCHANNELNAME000",
  };
  const people = staff.map(({ slackUser }) => slackUser);
  return {
    ...anOffice({ language, name: names.office, departments, staff }),
    calendar: { zone: "Asia/Ho_Chi_Minh", hours, closures: [], openings: [] },
    trackingKey: "",
    setup: {
      endOfDay: evening,
      departmentEvenings: Object.fromEntries(departments.map(({ id }) => [id, evening])),
      listening: { leaders: people.slice(0, 20) },
      recognition: { values: Array.from({ length: 10 }, (_, index) => ({ id: `v${index}`, name: names.value })) },
      suggestions: { unsealers: people.slice(-10) },
      leadersChannel: "C0LONGCHANNELNAME000",
    },
  };
}
