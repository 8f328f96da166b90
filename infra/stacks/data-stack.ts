import { Duration, Stack } from "aws-cdk-lib";
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { DeadLetterQueue } from "../constructs/dead-letter-queue.ts";
import { OfficeTable } from "../constructs/office-table.ts";
import type { Stage } from "../stage.ts";

/** A lane is silent for this long when the worker dies in the middle of a batch: six times the worker's timeout (AWS's rule). */
export const workerTimeout = Duration.seconds(30);

/** What must outlive every deployment: the records, and the jobs on their way to Slack. */
export class DataStack extends Stack {
  readonly dossiers: OfficeTable;
  readonly people: OfficeTable;
  readonly jobs: Queue;
  readonly deadJobs: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, { terminationProtection: stage.protectsData });
    this.dossiers = new OfficeTable(this, "Dossiers", { stage, indexed: ["department", "procedure"] });
    this.people = new OfficeTable(this, "People", { stage });
    this.deadJobs = new DeadLetterQueue(this, "DeadJobs", {
      stage,
      fifo: true,
      errorImpact:
        "A message to staff was given up: an alert, an evening thread or an answer is missing in Slack. Fix the cause, then redrive.",
    });
    this.jobs = new Queue(this, "Jobs", {
      fifo: true,
      // One lane per Slack workspace, each as fast as it can go; the same key twice in a lane is one job.
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      // The worker sets aside by itself what cannot go well; this is for what keeps it from ending at all. A lane that Slack makes
      // wait is received again each time: at the worker's waits thirty times are three quarters of an hour.
      deadLetterQueue: { queue: this.deadJobs, maxReceiveCount: 30 },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.removalPolicy,
    });
  }
}
