import { sqs } from "./sqs.ts";

/** A message of the lane queue while it is being worked on. */
export interface InFlight {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly lane: string;
  readonly body: string;
}

export interface Lanes {
  /** They are in work: nobody else gets them within `seconds`, whatever becomes of us. */
  hold(messages: readonly InFlight[], seconds: number): Promise<void>;
  /** Nothing of these messages' lanes is delivered for `seconds`, of at most 43,200: one in-flight message holds its whole lane. */
  sleep(messages: readonly InFlight[], seconds: number): Promise<void>;
  /** Keeps the message as it is in the dead-letter queue, with why; it can be moved back once the reason is gone. */
  setAside(message: InFlight, reason: string): Promise<void>;
}

/** @throws QueueUnavailable from each call. */
export function sqsLanes(queueUrl: string, deadLetterQueueUrl: string): Lanes {
  const queue = sqs(queueUrl);
  const deadLetters = sqs(deadLetterQueueUrl);
  const hide: Lanes["sleep"] = async (messages, seconds) => {
    const VisibilityTimeout = Math.min(Math.max(Math.ceil(seconds), 0), 43_200);
    const Entries = messages.map(({ receiptHandle: ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout,
    }));
    if (Entries.length > 0) await queue("ChangeMessageVisibilityBatch", { Entries });
  };
  return {
    hold: hide,
    sleep: hide,
    async setAside({ messageId, lane, body }, reason) {
      await deadLetters("SendMessage", {
        MessageBody: body,
        MessageGroupId: lane,
        MessageDeduplicationId: messageId,
        MessageAttributes: { reason: { DataType: "String", StringValue: reason } },
      });
    },
  };
}
