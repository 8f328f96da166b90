import type { Release } from "#shared/sealed/sealing.ts";
import { sqs } from "./sqs.ts";

export interface ReleaseQueue {
  /** Resolves when it is durable; twice is the same as once. @throws QueueUnavailable */
  send(release: Release): Promise<void>;
}

/** Where the hour of release is told to the function that keeps anonymous authors. Nothing in it speaks for a person. */
export function sqsReleaseQueue(queueUrl: string): ReleaseQueue {
  const call = sqs(queueUrl);
  return {
    async send(release) {
      await call("SendMessage", { MessageBody: JSON.stringify(release) });
    },
  };
}
