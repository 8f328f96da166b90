import { features } from "#bot/features.ts";
import { byFeature } from "#bot/slack/working.ts";
import type { WorkerBase } from "#bot/worker-base.ts";
import type { Job } from "#shared/jobs.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import { aRunningBot } from "./a-running-bot.ts";
import type { SlackRequest } from "./a-slack-request.ts";
import { aStaffedWard } from "./a-staffed-ward.ts";
import { shownText } from "./a-ward.ts";
import { aWorkerBase } from "./a-worker-base.ts";

/** Friday 20 November 2026, 16:45 in the ward. */
export const evening: Instant = "2026-11-20T09:45:00.000Z";

interface WholeBot {
  readonly setup?: object;
  /** Of the office. */
  readonly changes?: Partial<Office>;
  /** The way of a request from Slack to the door. */
  readonly arrives?: (request: SlackRequest) => SlackRequest;
}

/**
 * A ward with every feature of the bot, from the click to the row and the message, at an hour that stands still until it is moved. What
 * was queued twice is done twice, as when the queue does not notice; what failed stays first in the queue.
 */
export async function aWholeBot({ setup = {}, changes = {}, arrives }: WholeBot = {}) {
  const ward = await aStaffedWard();
  const time = { now: Date.parse(evening) };
  const bot = await aRunningBot(ward.slack, { nowMs: () => time.now, ...(arrives !== undefined && { arrives }) });
  const offices = {
    ...ward.offices,
    get: async (officeId: string) => ({ ...(await ward.offices.get(officeId)), ...changes, setup }),
  };
  const jobs = {
    send: async (lane: string, key: string, job: Job) => void bot.queued.push({ lane, key, job }),
    sendAll: async (all: readonly LaneJob[]) => void bot.queued.push(...all),
  };

  /** A worker of its own. What it says it says in real time, as Slack does; the rest at the ward's hour. */
  function aWorker(secondsLater = 0) {
    const own = aWorkerBase(ward, () => Date.now() + secondsLater * 1000);
    const base: WorkerBase = {
      ...own.base,
      offices: { ...own.base.offices, ...offices },
      jobs,
      clock: () => toInstant(time.now),
    };
    return { client: own.client, calls: own.calls, work: byFeature(features, base) };
  }
  const worker = aWorker();

  /** Does what is in the queue, and what comes of it. */
  async function workOff({ work } = worker): Promise<void> {
    await ward.slack.idle();
    for (let next = bot.queued[0]; next !== undefined; next = bot.queued[0]) {
      await work(next.job);
      bot.queued.splice(bot.queued.indexOf(next), 1);
    }
  }

  const shown = async (channel: string) => (await ward.slack.messages(channel)).map(shownText);
  return {
    ...ward,
    officeId: ward.office.id,
    time,
    bot,
    offices,
    jobs,
    aWorker,
    worker,
    workOff,
    do: async (job: Job) => {
      bot.queued.push({ lane: ward.office.slack.team, key: job.type, job });
      await workOff();
    },
    shown,
    told: (name: string) => shown(ward.slack.dmOf(name)),
    whispered: (name: string, channel = "tro-giup") => ward.slack.ephemerals(channel, name).map(shownText),
    formOf: (name: string) => shownText({ blocks: (ward.slack.modal(name)?.content.blocks ?? []) as object[] }),
  };
}
