import type { SQSBatchItemFailure, SQSBatchResponse, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { Job } from "#shared/jobs.ts";
import type { Lanes } from "#shared/platform/lanes.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import { type Every, type Hold, hold, inFlight } from "./hold.ts";
import { type Verdict, verdictOn } from "./verdict.ts";
import type { Work } from "./working.ts";

export interface WorkOffOf {
  readonly work: Work;
  readonly lanes: Lanes;
  /** Milliseconds that are left to this invocation. */
  readonly leftMs: () => number;
  readonly every: Every;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Milliseconds that the slowest job takes: a claim, a look-up and a post that all have to be waited for. No job is begun with less. */
const slowestJobMs = 20_000;

/**
 * Works off a batch of the lane queue. Lanes go side by side, the jobs of a lane one after the other; when one has to wait, its lane
 * sleeps in the queue and it and all later ones of the lane are reported, so that their order is kept and no function waits.
 */
export async function workOff(records: readonly SQSRecord[], deps: WorkOffOf): Promise<SQSBatchResponse> {
  const held = hold(records, deps.lanes, deps.every);
  try {
    const lanes = Map.groupBy(records, laneOf);
    const rests = await Promise.all([...lanes.values()].map((lane) => workOffLane(lane, held, deps)));
    const waiting = new Set(rests.flat());
    return { batchItemFailures: records.filter((record) => waiting.has(record)).map(failure) };
  } finally {
    await held.end();
  }
}

/** @returns the records that have to come again. */
async function workOffLane(records: readonly SQSRecord[], held: Hold, deps: WorkOffOf): Promise<readonly SQSRecord[]> {
  for (const [index, record] of records.entries()) {
    const waitSeconds = deps.leftMs() < slowestJobMs ? 0 : await workOn(record, deps);
    if (waitSeconds === undefined) continue;
    const rest = records.slice(index);
    await held.release(rest);
    await sleep(rest, waitSeconds, deps.lanes);
    return rest;
  }
  return [];
}

/** @returns seconds that the lane has to wait, or undefined when the job is done or set aside. */
async function workOn(record: SQSRecord, { work, lanes, nowMs }: WorkOffOf): Promise<number | undefined> {
  const sent = jobOf(record.body);
  if (sent === undefined) return settle(record, { setAside: "not-a-job" }, lanes);
  const { job } = sent;
  try {
    await work(job, Math.max(0, nowMs() - (sent.sentAt ?? nowMs())));
    return undefined;
  } catch (error) {
    const verdict = verdictOn(error, Number(record.attributes.ApproximateReceiveCount) || 1);
    return settle(record, verdict, lanes, { job: job.type, ...errorFields(error) });
  }
}

type Fields = Parameters<typeof log>[3];

async function settle(
  record: SQSRecord,
  verdict: Verdict,
  lanes: Lanes,
  fields: Fields = {},
): Promise<number | undefined> {
  const about = { ...fields, team: laneOf(record), messageId: record.messageId };
  if ("waitSeconds" in verdict) {
    log("warn", "job-waits", "A job has to wait, and its lane with it", { ...about, ...verdict });
    return verdict.waitSeconds;
  }
  try {
    await lanes.setAside(inFlight(record), verdict.setAside);
  } catch (error) {
    log("error", "dead-letters-down", "A job could not be set aside", { ...about, ...errorFields(error) });
    return 30;
  }
  log("error", "job-set-aside", "A job was set aside and needs somebody", { ...about, reason: verdict.setAside });
  return undefined;
}

/** Where the queue does not hear it, the messages stay invisible as long as the queue is set to: later, never lost. */
async function sleep(records: readonly SQSRecord[], seconds: number, lanes: Lanes): Promise<void> {
  try {
    await lanes.sleep(records.map(inFlight), seconds);
  } catch (error) {
    log("warn", "lane-not-told", "A lane could not be told how long to sleep", errorFields(error));
  }
}

const Sent = z.object({ sentAt: z.optional(z.number()) });

function jobOf(body: string): { readonly job: Job; readonly sentAt?: number | undefined } | undefined {
  try {
    const message: unknown = JSON.parse(body);
    const { data: job } = Job.safeParse(message);
    return job && { job, ...Sent.parse(message) };
  } catch {
    return undefined;
  }
}

function laneOf({ attributes }: SQSRecord): string {
  return attributes.MessageGroupId ?? "";
}

function failure({ messageId }: SQSRecord): SQSBatchItemFailure {
  return { itemIdentifier: messageId };
}
