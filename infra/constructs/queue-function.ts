import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { EnvName } from "#shared/platform/env.ts";
import { acknowledge } from "./acknowledge.ts";
import { ServiceFunction } from "./service-function.ts";

const consumes = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"].map(
  (action) => `sqs:${action}`,
);

/** Works through a queue; answers per message, so that one bad message does not send its neighbours back. */
export class QueueFunction extends ServiceFunction {
  /** @param lanes most batches at once, at least 2. */
  worksThrough(queue: Queue, name: EnvName, lanes: number): this {
    this.may(consumes, [queue.queueArn]).knows(name, queue.queueUrl);
    const mapping = new EventSourceMapping(this, `WorksThrough${queue.node.id}`, {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxConcurrency: lanes,
      reportBatchItemFailures: true,
    });
    acknowledge(mapping, {
      "Serverless-LambdaEventSourceMappingDestination":
        "The queue itself has dead letters; a mapping of SQS takes no other destination.",
    });
    return this;
  }
}
