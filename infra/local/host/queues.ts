import type { EngineQueue, QueueEngine } from "../engines/queue-engine.ts";
import type { Checked } from "../template/checked-resources.ts";
import type { Values } from "../template/values.ts";
import { physicalName } from "./names.ts";

type QueueResource = Checked<"AWS::SQS::Queue">;

/** Makes every queue, those that others redrive to first. @returns the queues by ARN. */
export async function openQueues(
  engine: QueueEngine,
  resources: readonly QueueResource[],
  values: Values,
): Promise<ReadonlyMap<string, EngineQueue>> {
  const queues = new Map<string, EngineQueue>();
  const deadLettersFirst = resources.toSorted(
    (one, other) =>
      Number(one.properties.RedrivePolicy !== undefined) - Number(other.properties.RedrivePolicy !== undefined),
  );
  for (const resource of deadLettersFirst) {
    const { QueueName, FifoQueue } = resource.properties;
    const name = QueueName ?? `${physicalName(resource)}${FifoQueue === true ? ".fifo" : ""}`;
    const queue = await engine.create(name, attributesOf(resource, values));
    values.know(resource, { ref: queue.url, attributes: { Arn: queue.arn, QueueName: name } });
    queues.set(queue.arn, queue);
  }
  return queues;
}

/** The SQS API takes every attribute as text. */
function attributesOf({ stack, properties }: QueueResource, values: Values): Record<string, string> {
  const { FifoQueue, ContentBasedDeduplication, DelaySeconds, MessageRetentionPeriod, VisibilityTimeout } = properties;
  const plain = { FifoQueue, ContentBasedDeduplication, DelaySeconds, MessageRetentionPeriod, VisibilityTimeout };
  const attributes = Object.entries(plain).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  );
  const redrive = properties.RedrivePolicy && {
    deadLetterTargetArn: values.text(stack, properties.RedrivePolicy.deadLetterTargetArn),
    maxReceiveCount: properties.RedrivePolicy.maxReceiveCount,
  };
  return { ...Object.fromEntries(attributes), ...(redrive && { RedrivePolicy: JSON.stringify(redrive) }) };
}
