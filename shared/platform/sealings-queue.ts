import type { Sealing } from "#shared/sealed/sealing.ts";
import { sqs } from "./sqs.ts";

export interface SealingQueue {
  /** Resolves when it is durable. Keeps no order and drops no repeats. @throws QueueUnavailable */
  send(sealing: Sealing): Promise<void>;
}

/** Seconds. The answer goes into the form that was handed in, and Slack must have shown there by then that it is waited for. */
const settleSeconds = 1;

/** The queue that one function reads and that is sealed with that function's key. */
export function sqsSealingQueue(queueUrl: string): SealingQueue {
  const call = sqs(queueUrl);
  return {
    async send(sealing) {
      await call("SendMessage", { MessageBody: JSON.stringify(sealing), DelaySeconds: settleSeconds });
    },
  };
}
