import { expect, test, vi } from "vitest";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { ritualKinds } from "#shared/rituals/ritual.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aWholeBot } from "./a-whole-bot.ts";

vi.setConfig({ testTimeout: 90_000 });
const { calendar } = anOffice();
const { sat: _saturday, ...mondayToFriday } = calendar.hours;

/** When the tick comes, on working days and days off: before the counters open, for each ritual, the reminder and the close. */
const hours = ["07:15", "10:00", "16:15", "16:45", "17:33", "17:45", "23:59"];

/** An office that is closed on Saturdays, and what the bot does in it by itself while the tick comes every day. */
async function livedThrough(from: string, to: string) {
  const bot = await aWholeBot({
    changes: { calendar: { ...calendar, hours: mondayToFriday } },
    setup: { listening: { everyDays: 1 } },
  });
  const { documentClient, peopleTable } = bot.tables;
  const rituals = dynamoRituals(documentClient, peopleTable);
  const timers = dynamoDueTimers(documentClient, peopleTable);
  const office = await bot.offices.get(bot.officeId);
  const begin = toInstant(Date.parse(`${from}T00:00:00+07:00`));
  for (const ritual of ritualKinds) await planRitual(office, ritual, { rituals, clock: () => begin });
  const done: Job[] = [];
  const days = dayNumber(to) - dayNumber(from) + 1;
  const instants = Array.from({ length: days }, (_, day) =>
    hours.map((hour) => toInstant(Date.parse(`${dateOf(dayNumber(from) + day)}T${hour}:00+07:00`))),
  );
  for (const now of instants.flat()) {
    bot.time.now = Date.parse(now);
    await startDue(now, { rituals, offices: bot.offices, jobs: bot.jobs });
    await fireDue(now, { timers, jobs: bot.jobs, deliveries: { sendAll: async () => undefined } });
    done.push(...bot.bot.queued.map(({ job }) => job));
    await bot.workOff();
  }
  return { ...bot, done };
}

const datesOf = (jobs: readonly Job[], type: Job["type"]) => [
  ...new Set(jobs.flatMap((job) => (job.type === type && "at" in job ? [localDate(job.at, calendar.zone)] : []))),
];

test.each([
  ["around 30 April and 1 May", "2026-04-29", "2026-05-04", ["2026-04-29", "2026-05-04"]],
  ["over Tet", "2026-02-13", "2026-02-23", ["2026-02-13", "2026-02-23"]],
  [
    "on a Saturday that is worked for another day, and on no other",
    "2026-08-21",
    "2026-08-30",
    ["2026-08-21", "2026-08-22", "2026-08-24", "2026-08-25", "2026-08-26", "2026-08-27", "2026-08-28"],
  ],
])("the bot keeps to working days %s: evenings, sessions, lists and reminders", async (_, from, to, worked) => {
  const { done, shown, told, offices, officeId } = await livedThrough(from, to);
  for (const type of ["end-of-day.open", "end-of-day.remind", "listening.call", "morning.show"] as const)
    expect(datesOf(done, type), type).toEqual(worked);
  const written = (date: string) => date.split("-").toReversed().join("/");
  const texts = await shown("cuoi-ngay");
  const asked = texts.filter((text) => text.startsWith("Cuối ngày rồi"));
  expect(asked.map((text) => /Số liệu ngày (\S+)/.exec(text)?.[1])).toEqual(worked.map(written));
  expect(texts.filter((text) => text.includes("được đúng giờ"))).toEqual([]);
  const { staff } = await offices.get(officeId);
  const reminders = (await told(staff[0]?.name ?? "")).filter((text) => text.includes("còn mở đến"));
  expect(reminders).toHaveLength(worked.length);
});
