import type { Job, JobQueue } from "#shared/jobs.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { QueueUnavailable, sqs } from "./sqs.ts";

/** A job, its workspace (Slack team id) and its key: the same key within five minutes is one job. */
export interface LaneJob {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

export interface BatchJobQueue extends JobQueue {
  /** All of them, in order within each lane. @throws QueueUnavailable when one was not taken; sending all again is safe. */
  sendAll(jobs: readonly LaneJob[]): Promise<void>;
}

/** Bytes. SQS takes 262,144 for a whole batch of ten; no job of ours comes near, so a bigger one is a mistake. */
const jobLimit = 24_000;

/**
 * What has to stay in order, and sleeps together: the jobs of one office in its workspace, else of a channel or a person there. Offices
 * hold each other up in nothing; what they share, the pace of their workspace, is counted elsewhere (`bot/slack/workspace-pace.ts`).
 */
export function laneOf({ lane, job }: Pick<LaneJob, "lane" | "job">): string {
  const { officeId, channel, user } = job as { officeId?: string; channel?: string; user?: string };
  return [lane, officeId ?? channel ?? user ?? ""].join(".");
}

/** The lane queue: FIFO, one message group per workspace and office. @throws RangeError for a job above 24,000 bytes or a lane that is no name. */
export function sqsJobQueue(queueUrl: string): BatchJobQueue {
  const call = sqs(queueUrl);
  return {
    async send(lane, key, job) {
      await call("SendMessage", entryOf({ lane, key, job }));
    },
    async sendAll(jobs) {
      for (let start = 0; start < jobs.length; start += 10) {
        const Entries = jobs.slice(start, start + 10).map((job, index) => ({ Id: String(index), ...entryOf(job) }));
        const { Failed } = (await call("SendMessageBatch", { Entries })) as { Failed?: { Code?: string }[] };
        if (Failed?.[0] !== undefined) throw new QueueUnavailable("SendMessageBatch", Failed[0].Code ?? "Failed");
      }
    },
  };
}

function entryOf({ lane, key, job }: LaneJob) {
  // How long it waited is told by this clock alone: `at` is the job's own time, and a day that is played again has another.
  const MessageBody = JSON.stringify({ ...job, sentAt: Date.now() });
  if (Buffer.byteLength(MessageBody) > jobLimit) throw new RangeError(`A ${job.type} job is over ${jobLimit} bytes`);
  if (!/^[A-Z0-9]{2,40}$/.test(lane)) throw new RangeError("A lane is a Slack team id");
  // Keys may hold any text and SQS takes 128 plain characters; two workspaces may have the same key.
  return {
    MessageBody,
    MessageGroupId: laneOf({ lane, job }),
    MessageDeduplicationId: shortHash(`${lane} ${key}`, 43),
  };
}
