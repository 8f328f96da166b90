import type { LocalOffice } from "#infra/local/local-office.ts";
import { readOffice } from "#infra/local/offices/example-offices.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { localOffice } from "#test/kit/local-office.ts";
import { officeOf } from "../journey.ts";

const example = new URL("../../../infra/operate/examples/ward-26842.json", import.meta.url).pathname;

const person = (slackUser: string, name: string, department: string, role: Staff["role"]): Staff => ({
  slackUser,
  name,
  department,
  role,
});

/** Enough people in each of two departments that who wrote without a name is nobody in particular. */
const staff: Staff[] = [
  person("U0000LAN", "Thu Lan", "justice", "officer"),
  person("U0000YEN", "Kim Yến", "justice", "officer"),
  person("U0000THAO", "Thanh Thảo", "justice", "head"),
  person("U0000DANG", "Hải Đăng", "justice", "signer"),
  person("U0000TUAN", "Minh Tuấn", "economy", "officer"),
  person("U0000PHUC", "Quang Phúc", "economy", "officer"),
  person("U0000HANH", "Ngọc Hạnh", "economy", "officer"),
  person("U0000NGAN", "Bích Ngân", "justice", "leader"),
  person("U0000NAM", "Hoài Nam", "economy", "leader"),
  person("U0000HUY", "Gia Huy", "justice", "admin"),
  {
    ...person("W0000BAY", "Bảy Hiền", "economy", "officer"),
    withoutSlack: true,
    email: "bay.hien@tangnhonphu.example",
  },
];

const sessions: [string, string][] = [
  ["07:30", "11:30"],
  ["13:00", "17:00"],
];

/** Open on every day of the week and on today in any case, so that whoever tries it on a Sunday or at Tết finds it open. */
function openDaily(zone: string): Office["calendar"] {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const hours = Object.fromEntries(days.map((day) => [day, sessions])) as Office["calendar"]["hours"];
  const today = localDate(toInstant(Date.now()), zone);
  return { zone, hours, closures: [], openings: [{ date: today, reason: "Làm bù", hours: sessions }] };
}

/** An office of eleven people with one of each role, one of them without Slack. `stop` it when done. */
export async function aLivedInOffice(): Promise<LocalOffice> {
  const { onCall: _onCall, ...given } = await readOffice(example);
  const departments = given.departments.filter(({ id }) => id !== "social");
  return localOffice({ offices: [{ ...given, calendar: openDaily(given.calendar.zone), departments, staff }] });
}

/** The Slack id of somebody, by the name that colleagues use. */
export function idOf(at: LocalOffice, name: string): string {
  return officeOf(at).office.staff.find((one) => one.name === name)?.slackUser ?? "";
}
