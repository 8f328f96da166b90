import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { features } from "#bot/features.ts";
import type { CallSlack } from "#bot/slack/call-slack.ts";
import { workOff } from "#bot/slack/work-off.ts";
import { byFeature } from "#bot/slack/working.ts";
import { workerBase } from "#bot/worker-base.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import type { Lanes } from "#shared/platform/lanes.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface WorkersOf {
  readonly time: VirtualTime;
  readonly client: DynamoDBDocumentClient;
  readonly tables: { readonly people: string; readonly dossiers: string; readonly sessions: string };
  readonly add: (job: LaneJob) => void;
  readonly lanes: () => Lanes;
  readonly callsOf: (crash: () => Promise<never>) => CallSlack;
}

/** Milliseconds that a request to DynamoDB takes on AWS. */
export const tableMs = 5;
/** Milliseconds of a cold start. */
const coldMs = 400;
const timeoutMs = 30_000;

interface Worker {
  handle(batch: readonly SQSRecord[]): Promise<SQSBatchResponse>;
}

/** Execution environments as Lambda keeps them: an idle one is used again, a dead one never. */
export function workers(of: WorkersOf) {
  const idle: Worker[] = [];
  let started = 0;
  return {
    started: () => started,
    async handle(batch: readonly SQSRecord[]): Promise<SQSBatchResponse> {
      let worker = idle.shift();
      if (worker === undefined) {
        started += 1;
        await of.time.sleep(coldMs);
        worker = aWorker(of, started);
      }
      const response = await worker.handle(batch);
      idle.push(worker);
      return response;
    },
  };
}

/** The real worker in a process that can die: from then on nothing of it goes on, and Lambda sees an error. */
function aWorker({ time, client, tables, add, lanes, callsOf }: WorkersOf, number: number): Worker {
  let die: (reason: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => undefined);
  let dead = false;
  const crash = () => {
    dead = true;
    die(new Error("Runtime exited"));
    return new Promise<never>(() => undefined);
  };
  const alive = async <T>(going: () => Promise<T>): Promise<T> => {
    if (dead) return new Promise<never>(() => undefined);
    const result = await going();
    return dead ? new Promise<never>(() => undefined) : result;
  };
  const send: DynamoDBDocumentClient["send"] = ((command: never) =>
    alive(async () => {
      await time.sleep(tableMs);
      return time.real(client.send(command));
    })) as DynamoDBDocumentClient["send"];
  const calls = callsOf(crash);
  let holders = 0;
  const base = workerBase({
    client: Object.assign(Object.create(client) as DynamoDBDocumentClient, { send }),
    tables,
    jobs: {
      send: (lane, key, job) => alive(async () => add({ lane, key, job })),
      sendAll: (jobs) => alive(async () => jobs.forEach(add)),
    },
    releases: { send: async () => undefined },
    apiUrl: "https://slack.example/api/",
    call: (...args) => alive(() => calls(...args)),
    nowMs: time.nowMs,
    newHolder: () => {
      holders += 1;
      return `worker ${number} claim ${holders}`;
    },
    random: () => "0".repeat(43),
    deskUrl: "https://office.example/desk/enter",
  });
  const work = byFeature(features, base);
  const every = (ms: number, call: () => void) => {
    let stopped = false;
    const beat = async (): Promise<void> => {
      await time.sleep(ms);
      if (stopped || dead) return;
      call();
      return beat();
    };
    void beat();
    return () => {
      stopped = true;
    };
  };
  return {
    handle(batch) {
      const endsAt = time.nowMs() + timeoutMs;
      const working = workOff(batch, {
        work,
        lanes: lanes(),
        every,
        nowMs: time.nowMs,
        leftMs: () => endsAt - time.nowMs(),
      });
      return Promise.race([working, death]);
    },
  };
}
