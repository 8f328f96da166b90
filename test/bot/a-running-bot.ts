import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { botApp } from "#bot/app.ts";
import { slackCalls } from "#bot/slack/call-slack.ts";
import { directReceiver } from "#bot/slack/direct-receiver.ts";
import { slackDoor } from "#bot/slack/door.ts";
import type { SlackWorkspace } from "#infra/local/slack/workspace.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Sealing } from "#shared/sealed/sealing.ts";
import type { Queued } from "./a-bot.ts";
import type { SlackRequest } from "./a-slack-request.ts";

/**
 * The whole receiver behind an address that the local Slack calls: door, Bolt `App`, every listener, and a queue that keeps what it
 * is given. Slack is called for modals and nothing else. `arrives` is the way of a request to the door.
 */
export async function aRunningBot(
  slack: SlackWorkspace,
  {
    nowMs = Date.now,
    random = () => randomBytes(32).toString("base64url"),
    arrives = (request) => request,
  }: { nowMs?: () => number; random?: () => string; arrives?: (request: SlackRequest) => SlackRequest } = {},
) {
  const queued: Queued[] = [];
  const queue = { down: false };
  /** What went to the function that keeps anonymous authors. */
  const sealings: Sealing[] = [];
  const seal = async (sealing: Sealing) => {
    if (queue.down) throw new Error("The queue is down");
    sealings.push(sealing);
  };
  const receiver = directReceiver();
  const enqueue = async (lane: string, key: string, job: Job) => {
    if (queue.down) throw new Error("The queue is down");
    queued.push({ lane, key, job });
  };
  const call = slackCalls({ apiUrl: slack.apiUrl, installs: new Map([[slack.team, slack.botToken]]) });
  botApp(receiver, { enqueue, call, clock: () => toInstant(nowMs()), seal, random });
  const door = slackDoor({
    signingSecret: slack.signingSecret,
    appId: slack.appId,
    teams: new Set([slack.team]),
    receiver,
    nowMs: Date.now,
  });
  const server = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    const {
      statusCode = 500,
      headers: answered,
      body,
    } = await door(arrives({ headers, body: await read(request), isBase64Encoded: false }));
    response.writeHead(statusCode, answered as Record<string, string>).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  slack.setRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  /** The jobs of a type that were queued since the last time somebody asked, each key once. */
  function take<Type extends Job["type"]>(type: Type): Extract<Job, { type: Type }>[] {
    const found = queued.filter(({ job }) => job.type === type);
    for (const one of found) queued.splice(queued.indexOf(one), 1);
    const byKey = new Map(found.map(({ key, job }) => [key, job as Extract<Job, { type: Type }>]));
    return [...byKey.values()];
  }
  return { queued, queue, sealings, take };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
