import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { type LaneJob, laneOf } from "#shared/platform/jobs-queue.ts";
import type { Lanes } from "#shared/platform/lanes.ts";
import type { VirtualTime } from "./virtual-time.ts";

interface Waiting {
  readonly record: SQSRecord;
  visibleAt: number;
  receives: number;
}

/** Seconds that a message stays hidden when nobody says otherwise. */
const visibilitySeconds = 180;
const batchSize = 10;
/** As the queue has it (`infra/stacks/data-stack.ts`). */
const mostReceives = 30;
/** Milliseconds of a call to SQS. */
const callMs = 8;

/**
 * The FIFO queue as SQS and Lambda work it off: batches of several lanes, never two of one lane, and a hidden message hides its lane.
 * @param most batches at once.
 */
export function laneQueue(
  time: VirtualTime,
  most: number,
  work: (batch: readonly SQSRecord[]) => Promise<SQSBatchResponse>,
) {
  const lanes = new Map<string, Waiting[]>();
  const setAside: string[] = [];
  let running = 0;
  let receives = 0;

  function add({ lane: team, key, job }: LaneJob): void {
    const lane = laneOf({ lane: team, job });
    const attributes = { MessageGroupId: lane } as SQSRecord["attributes"];
    const record = { messageId: key, receiptHandle: key, body: JSON.stringify(job), attributes } as SQSRecord;
    lanes.set(lane, [...(lanes.get(lane) ?? []), { record, visibleAt: 0, receives: 0 }]);
    pump();
  }

  function pump(): void {
    while (running < most) {
      const batch = nextBatch();
      if (batch.length === 0) return;
      running += 1;
      void deliver(batch).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  function nextBatch(): Waiting[] {
    const now = time.nowMs();
    const batch: Waiting[] = [];
    for (const messages of lanes.values()) {
      if (batch.length >= batchSize) break;
      if (messages.every(({ visibleAt }) => visibleAt <= now))
        batch.push(...messages.slice(0, batchSize - batch.length));
    }
    for (const message of batch) {
      message.visibleAt = now + visibilitySeconds * 1000;
      message.receives += 1;
      receives += 1;
    }
    return batch;
  }

  async function deliver(batch: readonly Waiting[]): Promise<void> {
    const records = batch.map(({ record, receives }): SQSRecord => {
      const attributes = { ...record.attributes, ApproximateReceiveCount: String(receives) };
      return { ...record, attributes };
    });
    const failed = await work(records).then(
      ({ batchItemFailures }) => new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)),
      () => new Set(records.map(({ messageId }) => messageId)),
    );
    for (const message of batch) {
      if (failed.has(message.record.messageId) && message.receives >= mostReceives) {
        setAside.push(`${message.record.messageId}: received ${mostReceives} times`);
        remove(message);
      } else if (failed.has(message.record.messageId)) void pumpWhenVisible(message);
      else remove(message);
    }
  }

  async function pumpWhenVisible(message: Waiting): Promise<void> {
    await time.sleep(Math.max(1, message.visibleAt - time.nowMs()));
    pump();
  }

  function remove(message: Waiting): void {
    const lane = message.record.attributes.MessageGroupId ?? "";
    const left = (lanes.get(lane) ?? []).filter((other) => other !== message);
    if (left.length === 0) lanes.delete(lane);
    else lanes.set(lane, left);
  }

  const hide: Lanes["sleep"] = async (messages, seconds) => {
    await time.sleep(callMs);
    const hidden = new Set(messages.map(({ messageId }) => messageId));
    for (const { lane } of messages) {
      for (const message of lanes.get(lane) ?? []) {
        if (hidden.has(message.record.messageId)) message.visibleAt = time.nowMs() + seconds * 1000;
      }
    }
  };
  const toWorker: Lanes = {
    hold: hide,
    sleep: hide,
    async setAside({ messageId }, reason) {
      setAside.push(`${messageId}: ${reason}`);
    },
  };
  return { add, lanes: toWorker, setAside, left: () => [...lanes.values()].flat().length, receives: () => receives };
}
