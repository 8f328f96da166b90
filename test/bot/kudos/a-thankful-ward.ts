import { work } from "#bot/kudos/worker.ts";
import type { WorkerBase } from "#bot/worker-base.ts";
import type { Job } from "#shared/jobs.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026, 10:00 in the ward: week 47. */
export const friday: Instant = "2026-11-20T03:00:00.000Z";
export const reason = "Ở lại thêm giờ để trả kết quả cho bà con từ xa";

/** A ward that thanks: the whole bot from the click to the message, at an hour that stands still. @param recognition of its setup */
export async function aThankfulWard(recognition: object = {}) {
  const ward = await aStaffedWard();
  const time = { now: Date.parse(friday) };
  const bot = await aRunningBot(ward.slack, { nowMs: () => time.now });
  const chosen = { recognition };
  const offices = {
    ...ward.offices,
    get: async (officeId: string) => ({ ...(await ward.offices.get(officeId)), setup: { ...chosen } }),
  };

  /** A worker of its own. What it says it says in real time, as Slack does; the rest at the ward's hour. */
  function aWorker(secondsLater = 0) {
    const process = aWorkerBase(ward, () => Date.now() + secondsLater * 1000);
    const base: WorkerBase = {
      ...process.base,
      offices: { ...process.base.offices, ...offices },
      clock: () => toInstant(time.now),
    };
    const handlers = work(base);
    type Handle = (job: Job) => Promise<void>;
    const handle: Handle = (job) =>
      (handlers as unknown as Record<string, Handle>)[job.type]?.(job) ?? Promise.resolve();
    return { ...process, base, handle };
  }
  const worker = aWorker();

  /** Does what waits in the queues, and what comes of it, each key once; what else was queued is left. */
  async function workOff(by = worker): Promise<Job[]> {
    const done: Job[] = [];
    for (;;) {
      const waiting = [...bot.queued, ...by.queued].filter(({ job }) => job.type.startsWith("kudos."));
      const byKey = [...new Map(waiting.map((one) => [one.key, one])).values()];
      if (byKey.length === 0) return done;
      bot.queued.length = 0;
      by.queued.length = 0;
      for (const { job } of byKey) {
        await by.handle(job);
        done.push(job);
      }
    }
  }

  const ledger = dynamoKudos(ward.tables.documentClient, ward.tables.peopleTable);
  return {
    ...ward,
    time,
    bot,
    offices,
    chosen,
    worker,
    aWorker,
    workOff,
    ledger,
    all: () => ledger.between("27163", "2026-01-01", "2027-12-31"),
    week: (name: string, week = "2026-W47") => ledger.week("27163", ward.id(name), week),
    type: (text: string, who = "Thu Lan", channel = "tro-giup") => ward.slack.command(who, channel, "/kudos", text),
    channelShows: async (channel = "cuoi-ngay") => (await ward.slack.messages(channel)).map(shownText),
    told: async (name: string) => (await ward.slack.messages(ward.slack.dmOf(name))).map(shownText),
    whispered: (name: string, channel = "tro-giup") =>
      ward.slack.ephemerals(channel, name).map((note) => `${note.text} ${shownText(note)}`),
    modalOf: (name: string) => ward.slack.modal(name),
    /** What a person sees in the form: labels, notes, and what stands in the fields. */
    formOf: (name: string) => shownText({ blocks: (ward.slack.modal(name)?.content.blocks ?? []) as object[] }),
    last: async (name: string) => (await ward.slack.messages(ward.slack.dmOf(name))).at(-1),
  };
}
export type ThankfulWard = Awaited<ReturnType<typeof aThankfulWard>>;
