import type { Office } from "#shared/offices/office.ts";

const day = [
  ["07:30", "11:30"],
  ["13:00", "17:00"],
] as const;
const morning = [["07:30", "11:30"]] as const;
const list = (sessions: readonly (readonly [string, string])[]) =>
  sessions.map(([from, to]): [string, string] => [from, to]);

/** A ward with twelve counters, four of them Justice and Civil Status; `changes` stand above it. */
export function anOffice(changes: Partial<Office> = {}): Office {
  return {
    id: "27163",
    name: "Phường Hòa Hưng",
    kind: "ward",
    province: "H29",
    language: "vi",
    calendar: {
      zone: "Asia/Ho_Chi_Minh",
      hours: { mon: list(day), tue: list(day), wed: list(day), thu: list(day), fri: list(day), sat: list(morning) },
      closures: [],
      openings: [],
    },
    visitorsPerDay: 300,
    departments: [
      { id: "justice", name: "Tư pháp – Hộ tịch", counters: 4 },
      { id: "land", name: "Kinh tế, Hạ tầng và Đô thị", counters: 8 },
    ],
    staff: [
      { slackUser: "U0LAN", name: "Lan", department: "justice", role: "officer" },
      { slackUser: "U0MINH", name: "Minh", department: "land", role: "officer" },
    ],
    overload: { raiseAtMinutes: 30, clearAtMinutes: 15 },
    endOfDay: { at: "16:45", lateByMinutes: 120 },
    slack: { team: "T0WARD", channels: { endOfDay: "C0EVENING", help: "C0HELP", onCall: "C0ONCALL" } },
    ...changes,
  };
}
