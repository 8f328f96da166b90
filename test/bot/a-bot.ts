import { botApp } from "#bot/app.ts";
import { directReceiver } from "#bot/slack/direct-receiver.ts";
import { slackDoor } from "#bot/slack/door.ts";
import type { ListenFor } from "#bot/slack/listening.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Sealing } from "#shared/sealed/sealing.ts";
import { nowMs, theApp } from "./a-slack-request.ts";

export interface Queued {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

/** The bot from the door to the queue: a real Bolt `App`, and a queue that keeps what it is given or fails as told. */
export function aBot({ features, now = nowMs }: { features?: readonly ListenFor[]; now?: number } = {}) {
  const queued: Queued[] = [];
  const queue = { down: false };
  const sealings: Sealing[] = [];
  const called: { method: string; args: object }[] = [];
  const slack: { trouble?: Error } = {};
  const receiver = directReceiver();
  const enqueue = async (lane: string, key: string, job: Job) => {
    if (queue.down) throw new Error("The queue is down");
    queued.push({ lane, key, job });
  };
  const call = async (_team: string, method: string, args: object) => {
    called.push({ method, args });
    if (slack.trouble !== undefined) throw slack.trouble;
    return { ok: true };
  };
  const seal = async (sealing: Sealing) => {
    if (queue.down) throw new Error("The queue is down");
    sealings.push(sealing);
  };
  const random = () => "A".repeat(43);
  botApp(receiver, { enqueue, call, clock: () => toInstant(now), seal, random }, features);
  const door = slackDoor({
    signingSecret: theApp.secret,
    appId: theApp.appId,
    teams: new Set([theApp.team]),
    receiver,
    nowMs: () => now,
  });
  return { door, queued, queue, called, slack, sealings };
}
