import { join } from "node:path";
import { buildFunctions } from "#infra/build.ts";
import { coldStarter, type Sleeper } from "./cold-start.ts";
import { interleaved, medianRatio, quantile } from "./compare.ts";
import { apiEvent, chatterEvent, pressEvent } from "./events.ts";
import { buildPeers } from "./peers/build-peers.ts";
import type { Goal } from "./report.ts";
import { fetchRuntimeClient } from "./runtime-client.ts";
import type { Setting } from "./setting.ts";

const answered = (answer: unknown) => (answer as { statusCode?: number }).statusCode === 200;

/** Goals 1 to 3: from nothing to the first answer, as ratios to a function that does nothing. */
export async function coldGoals(setting: Setting, rounds: number, progress: (text: string) => void): Promise<Goal[]> {
  await buildFunctions(setting.folder);
  const peers = await buildPeers(join(setting.folder, "peers"));
  const starter = await coldStarter(fetchRuntimeClient(join(setting.folder, "runtime")));
  const cases = Object.fromEntries(
    sleepers(setting, peers).map((sleeper) => [sleeper.name, () => starter.start(sleeper)]),
  );
  const results = await interleaved(cases, rounds, (round) => progress(`cold starts: round ${round} of ${rounds}`));
  starter.stop();
  const total = (name: string) => `${quantile(results[name] ?? [], 0.5).toFixed(0)} ms`;
  const ratio = (name: string, base = "empty") => medianRatio(results, name, base);
  return [
    {
      number: "1",
      what: "receiver, something said outside a thread",
      value: ratio("receiver, nothing to do"),
      goal: 1.5,
      peer: `stock Bolt ${ratio("stock-bolt").toFixed(2)}`,
      unit: "x empty",
      note: total("receiver, nothing to do"),
    },
    {
      number: "1",
      what: "receiver, a press put into the queue",
      value: ratio("receiver"),
      goal: 1.5,
      peer: `stock Bolt without a queue ${ratio("stock-bolt").toFixed(2)}`,
      unit: "x empty",
      note: total("receiver"),
    },
    {
      number: "2",
      what: "worker, one read",
      value: ratio("worker"),
      goal: 2.6,
      peer: `stock Bolt + SDK ${ratio("stock-bolt-dynamo").toFixed(2)}`,
      unit: "x empty",
      note: total("worker"),
    },
    {
      number: "2",
      what: "worker against stock Bolt + SDK",
      value: ratio("worker", "stock-bolt-dynamo"),
      goal: 0.5,
      peer: "1.00",
      unit: "x peer",
      note: total("stock-bolt-dynamo"),
    },
    {
      number: "3",
      what: "API, two reads",
      value: ratio("api"),
      goal: 2.6,
      peer: `usual ESM bundle ${ratio("usual-api").toFixed(2)}`,
      unit: "x empty",
      note: total("api"),
    },
    {
      number: "3",
      what: "API against the usual ESM bundle",
      value: ratio("api", "usual-api"),
      goal: 0.7,
      peer: "1.00",
      unit: "x peer",
      note: total("usual-api"),
    },
  ];
}

function sleepers(setting: Setting, peers: Record<string, string>): Sleeper[] {
  const { env, ours } = setting;
  const peer = (name: string) => peers[name] ?? "";
  const count = counter();
  const press = () => pressEvent(setting, `${Date.now()}.${count()}`);
  const office = () => apiEvent(setting, "GET", `/v1/offices/${setting.office.id}`);
  const reply = () => ({ Records: [replyJob(setting)] });
  const worked = (answer: unknown) => (answer as { batchItemFailures?: unknown[] }).batchItemFailures?.length === 0;
  return [
    { name: "empty", file: peer("empty"), env, event: office, isRight: answered },
    { name: "receiver", file: ours("SlackReceiver"), env, event: press, isRight: answered },
    {
      name: "receiver, nothing to do",
      file: ours("SlackReceiver"),
      env,
      event: () => chatterEvent(setting, `Ev${count()}`),
      isRight: answered,
    },
    { name: "stock-bolt", file: peer("stock-bolt"), env, event: press, isRight: answered },
    { name: "worker", file: ours("SlackWorker"), env, event: reply, isRight: worked },
    { name: "stock-bolt-dynamo", file: peer("stock-bolt-dynamo"), env, event: press, isRight: answered },
    { name: "api", file: ours("Api"), env, event: office, isRight: answered },
    { name: "usual-api", file: peer("usual-api"), env, event: office, isRight: (answer) => answer !== null },
  ];
}

/** A reply in a channel that belongs to no office: one read, and nothing to say. */
function replyJob({ office }: Setting) {
  const at = "2026-11-20T09:50:00.000Z";
  const body = {
    type: "end-of-day.reply",
    team: office.slack.team,
    channel: "C0NOBODY",
    threadTs: "1.1",
    ts: "1.2",
    user: "U0LAN",
    text: "x",
    at,
  };
  return {
    messageId: "m1",
    receiptHandle: "r1",
    body: JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: "1",
      MessageGroupId: office.slack.team,
      SentTimestamp: "1",
      SequenceNumber: "1",
    },
    messageAttributes: {},
    eventSource: "aws:sqs",
  };
}

/** Slack never sends the same trigger or event twice as new. */
export function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
