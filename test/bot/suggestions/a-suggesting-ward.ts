import type { Work } from "#bot/slack/working.ts";
import { suggestionHandlers } from "#bot/suggestions/jobs.ts";
import type { Job } from "#shared/jobs.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { type Timer, timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026, 10:00 in the ward. */
export const friday: Instant = "2026-11-20T03:00:00.000Z";
export const chairs = "Thêm ghế chờ ở quầy Tư pháp cho người cao tuổi";

/** A ward that suggests: the whole bot from the click to the message, at an hour that stands still until it is moved. */
export async function aSuggestingWard(setup: object = {}) {
  const ward = await aStaffedWard();
  const time = { now: Date.parse(friday) };
  const bot = await aRunningBot(ward.slack, { nowMs: () => time.now });
  const officeId = ward.office.id;
  const offices = {
    ...ward.offices,
    get: async (id: string) => ({ ...(await ward.offices.get(id)), setup }),
  };
  const suggestions = dynamoSuggestions(ward.tables.documentClient, ward.tables.peopleTable);

  /** A worker of its own, whose client may be killed. What it says it says in real time, as Slack does. */
  function aWorker(secondsLater = 0) {
    const process = aWorkerBase(ward, () => Date.now() + secondsLater * 1000);
    const base = { ...process.base, offices, clock: () => toInstant(time.now) };
    const own = dynamoSuggestions(process.client, ward.tables.peopleTable);
    const handlers = suggestionHandlers({ ...base, suggestions: own });
    const handle = async (job: Job): Promise<void> => (handlers as Record<string, Work>)[job.type]?.(job);
    return { ...process, process: process.base, base, handle };
  }
  const worker = aWorker();

  /** Jobs for other features. */
  const others: Job[] = [];
  /** Does what waits in the queues, and what comes of it, each key once. */
  async function workOff(by = worker): Promise<Job[]> {
    const done: Job[] = [];
    for (;;) {
      const waiting = [...bot.queued.splice(0), ...by.queued.splice(0)];
      const byKey = [...new Map(waiting.map((one) => [one.key, one])).values()];
      others.push(...byKey.filter(({ job }) => !job.type.startsWith("suggestions.")).map(({ job }) => job));
      if (byKey.length === 0) return done;
      for (const { job } of byKey) {
        await by.handle(job);
        done.push(job);
      }
    }
  }

  /** Lets an hour come, and with it what its timers queue. */
  async function until(instant: Instant): Promise<void> {
    time.now = Date.parse(instant);
    for (const timer of await timersDue(ward.tables, instant)) {
      if ("job" in timer.work)
        worker.queued.push({ ...timer.work, key: timer.key, job: { ...timer.work.job, at: instant } });
    }
    await workOff();
  }

  const { slack } = ward;
  async function open(who: string): Promise<void> {
    await slack.shortcut(who, "suggestions.raise");
    await workOff();
  }
  /** From the shortcut to the message in the channel. @returns its id */
  async function suggest(text = chairs, who = "Thu Lan", typed: Record<string, string> = {}): Promise<string> {
    await open(who);
    slack.type(who, { text, ...typed });
    await slack.submitView(who);
    await workOff();
    await slack.submitView(who);
    await workOff();
    const all = await suggestions.raisedBetween(officeId, { from: "2026-01-01", to: "2027-12-31" });
    return all.items.find((one) => one.text === text)?.id ?? "";
  }
  const messageOf = async (id: string, channel = "cuoi-ngay") =>
    (await slack.messages(channel)).find((one) => shownText(one).includes(id));
  /** A leader takes a step, from the button in the channel to all that comes of it. */
  async function step(id: string, to: string, typed: Record<string, string> = {}, who = "Thanh Thảo") {
    await slack.press(who, "cuoi-ngay", (await messageOf(id))?.ts ?? "", "suggestions.handle");
    await workOff();
    await slack.pressInView(who, "suggestions.to", to);
    await workOff();
    slack.type(who, typed);
    await slack.submitView(who);
    await workOff();
  }

  return {
    ...ward,
    time,
    bot,
    officeId,
    offices,
    suggestions,
    worker,
    others,
    aWorker,
    workOff,
    until,
    open,
    suggest,
    step,
    messageOf,
    get: (id: string) => suggestions.get(officeId, id),
    prefers: (name: string, preferences: Partial<Preferences>) =>
      dynamoPreferences(ward.tables.documentClient, ward.tables.peopleTable).put(officeId, ward.id(name), {
        muted: [],
        leave: [],
        ...preferences,
      }),
    shown: async (id: string) => shownText(await messageOf(id)),
    told: async (name: string) => (await slack.messages(slack.dmOf(name))).map(shownText),
    lastTold: async (name: string) => (await slack.messages(slack.dmOf(name))).at(-1),
    formOf: (name: string) => shownText({ blocks: (slack.modal(name)?.content.blocks ?? []) as object[] }),
  };
}
/** The timers whose instant has come, taken off the due-lists as the tick does. */
async function timersDue({ documentClient, peopleTable }: OfficeTables, instant: Instant): Promise<Timer[]> {
  const due = dynamoDueTimers(documentClient, peopleTable);
  const found: Timer[] = [];
  for (let shard = 0; shard < timerShards; shard += 1) {
    for await (const page of due.dueBy(shard, instant)) {
      const waiting = await Promise.all(page.map((one) => due.waiting(one)));
      await Promise.all(page.map((one) => due.fired(one, instant)));
      found.push(...waiting.filter((timer) => timer !== undefined));
    }
  }
  return found;
}

export type SuggestingWard = Awaited<ReturnType<typeof aSuggestingWard>>;
