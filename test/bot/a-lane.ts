import type { SQSRecord } from "aws-lambda";
import { workOff } from "#bot/slack/work-off.ts";
import type { Work } from "#bot/slack/working.ts";
import type { Job } from "#shared/jobs.ts";
import type { InFlight, Lanes } from "#shared/platform/lanes.ts";

export const showUrgent = (code: string, officeId = "27163"): Job => ({
  type: "on-call.show-dossier",
  officeId,
  at: "2026-11-20T09:58:20.000Z",
  code,
});

/** A message of the lane queue as Lambda hands it over. */
export function aRecord(
  messageId: string,
  job: unknown = showUrgent(messageId),
  lane = "T0WARD",
  receives = 1,
): SQSRecord {
  return {
    messageId,
    receiptHandle: `handle of ${messageId}`,
    body: typeof job === "string" ? job : JSON.stringify(job),
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: "1795168700000",
      SenderId: "AIDA",
      ApproximateFirstReceiveTimestamp: "1795168700000",
      MessageGroupId: lane,
      SequenceNumber: messageId,
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:ap-southeast-1:000000000000:Jobs.fifo",
    awsRegion: "ap-southeast-1",
  };
}

/** Works off records with a handler of on-call jobs that fails where `troubles` says so. */
export async function workedOff(
  records: readonly SQSRecord[],
  troubles: Record<string, unknown> = {},
  { leftMs = 30_000, lanesDown = false } = {},
) {
  const done: string[] = [];
  const asleep: { seconds: number; messages: string[] }[] = [];
  const setAside: { messageId: string; reason: string }[] = [];
  const work: Work = async (job) => {
    if (job.type !== "on-call.show-dossier") throw new Error("Not the handler of this job");
    if (job.code in troubles) throw troubles[job.code];
    done.push(job.code);
  };
  const failing = async () => {
    if (lanesDown) throw new Error("SQS is down");
  };
  const held: string[][] = [];
  const lanes: Lanes = {
    async hold(messages) {
      held.push(messages.map(({ messageId }) => messageId));
      await failing();
    },
    async sleep(messages: readonly InFlight[], seconds) {
      asleep.push({ seconds, messages: messages.map(({ messageId }) => messageId) });
      await failing();
    },
    async setAside({ messageId }, reason) {
      await failing();
      setAside.push({ messageId, reason });
    },
  };
  let left = leftMs;
  const { batchItemFailures } = await workOff(records, {
    work,
    lanes,
    every: () => () => undefined,
    nowMs: () => 1_795_168_700_000,
    leftMs: () => {
      left -= 1_000;
      return left;
    },
  });
  const again = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { done, again, asleep, setAside, held };
}
