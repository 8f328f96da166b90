import { Duration, Stack } from "aws-cdk-lib";
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { mostTries } from "#shared/deliveries/delivery.ts";
import { DeadLetterQueue } from "../constructs/dead-letter-queue.ts";
import { OfficeTable } from "../constructs/office-table.ts";
import type { Stage } from "../stage.ts";

/** A lane is silent for this long when the worker dies in the middle of a batch: six times the worker's timeout (AWS's rule). */
export const workerTimeout = Duration.seconds(30);

/** Providers answer within ten seconds or are tried again. */
export const deliverTimeout = Duration.seconds(30);

/** What must outlive every deployment: the records, and the jobs on their way to Slack. */
export class DataStack extends Stack {
  readonly dossiers: OfficeTable;
  readonly people: OfficeTable;
  /** Personal data of applicants and what they were sent: no function that speaks in Slack reads it. */
  readonly citizens: OfficeTable;
  /** What ends by itself: one-time links, sessions of staff, tries at tracking codes. */
  readonly sessions: OfficeTable;
  readonly jobs: Queue;
  readonly deadJobs: DeadLetterQueue;
  /** Messages to citizens and calls to the office's own software. */
  readonly deliveries: Queue;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, { terminationProtection: stage.protectsData });
    // Open dossiers by promised hour, and what lies before the signers by waiting time.
    const indexes = [
      ["department", "procedure"],
      ["department", "procedure", "promisedAt"],
    ];
    this.dossiers = new OfficeTable(this, "Dossiers", { stage, indexes });
    this.people = new OfficeTable(this, "People", { stage, indexes: [[]] });
    this.citizens = new OfficeTable(this, "Citizens", { stage, quiet: true });
    this.sessions = new OfficeTable(this, "Sessions", { stage, quiet: true });
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
    this.deliveries = deliveries(this, stage);
  }
}

/** Nothing waits for its neighbour here: each delivery stands for itself and says which version of the dossier it is about. */
function deliveries(scope: Construct, stage: Stage): Queue {
  const dead = new DeadLetterQueue(scope, "DeadDeliveries", {
    stage,
    errorImpact:
      "A citizen was not told, or the office's software does not know a status: it was given up. Fix the cause, then redrive.",
  });
  return new Queue(scope, "Deliveries", {
    visibilityTimeout: Duration.seconds(6 * deliverTimeout.toSeconds()),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: dead, maxReceiveCount: mostTries },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    removalPolicy: stage.removalPolicy,
  });
}
