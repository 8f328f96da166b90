import { Duration } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";

export interface DeadLetterQueueProps {
  readonly stage: Stage;
  /** What people miss while something lies here, and how it is brought back; it becomes the alarm's text. */
  readonly errorImpact: string;
  readonly fifo?: boolean;
  /** Whoever opens what lies here needs this key too. */
  readonly key?: Key;
}

/** Where an asynchronous edge leaves what it could not do; kept 14 days, watched by an alarm. */
export class DeadLetterQueue extends Queue {
  readonly errorImpact: string;

  constructor(scope: Construct, id: string, { stage, errorImpact, fifo, key }: DeadLetterQueueProps) {
    super(scope, id, {
      ...(fifo === true && { fifo }),
      ...(key === undefined
        ? { encryption: QueueEncryption.SQS_MANAGED }
        : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
    });
    this.errorImpact = errorImpact;
    const reason = "It is the dead-letter queue.";
    acknowledge(this, { "AwsSolutions-SQS3": reason, "Serverless-SQSRedrivePolicy": reason });
  }
}
