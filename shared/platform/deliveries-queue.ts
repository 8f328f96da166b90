import type { Delivery } from "#shared/deliveries/delivery.ts";
import { QueueUnavailable, sqs } from "./sqs.ts";

export interface DeliveryQueue {
  /**
   * All of them; resolves when they are durable. The queue keeps no order and drops no repeats: each delivery bears coming twice.
   * @throws QueueUnavailable when one was not taken; sending all again is safe.
   */
  sendAll(deliveries: readonly Delivery[]): Promise<void>;
}

/** What SQS takes in one call. */
const batch = 10;

/** The Deliveries queue: standard, no lanes. */
export function sqsDeliveryQueue(queueUrl: string): DeliveryQueue {
  const call = sqs(queueUrl);
  return {
    async sendAll(deliveries) {
      for (let start = 0; start < deliveries.length; start += batch) {
        const Entries = deliveries
          .slice(start, start + batch)
          .map((delivery, index) => ({ Id: String(index), MessageBody: JSON.stringify(delivery) }));
        const { Failed } = (await call("SendMessageBatch", { Entries })) as { Failed?: { Code?: string }[] };
        if (Failed?.[0] !== undefined) throw new QueueUnavailable("SendMessageBatch", Failed[0].Code ?? "Failed");
      }
    },
  };
}
