import { Duration, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { mostTries } from "#shared/deliveries/delivery.ts";
import { mostSealTries } from "#shared/sealed/sealing.ts";
import { DeadLetterQueue } from "../constructs/dead-letter-queue.ts";
import { OfficeTable } from "../constructs/office-table.ts";
import type { Stage } from "../stage.ts";

/** A lane is silent for this long when the worker dies in the middle of a batch: six times the worker's timeout (AWS's rule). */
export const workerTimeout = Duration.seconds(30);

/** A release of some hundred suggestions; what is left over goes on with the next delivery. */
export const sealTimeout = Duration.seconds(30);

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
  /** Who wrote what without a name: one function may open it, under a key of its own. */
  readonly sealed: OfficeTable;
  readonly sealKey: Key;
  /** The only way to it, from the only one who knows who pressed. */
  readonly sealings: Queue;
  /** The hour of release, of no office's people. */
  readonly releases: Queue;
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
    this.sealKey = new Key(this, "SealKey", {
      description: "Who wrote anonymous suggestions, in the table Sealed and on the way there",
      enableKeyRotation: true,
      removalPolicy: stage.removalPolicy,
    });
    // Open rows by office, keys only: what is held, and what an author answered.
    this.sealed = new OfficeTable(this, "Sealed", { stage, quiet: true, key: this.sealKey, indexes: [[]] });
    this.deadJobs = new DeadLetterQueue(this, "DeadJobs", {
      stage,
      fifo: true,
      errorImpact:
        "A message to staff was given up: an alert, an evening thread or an answer is missing in Slack. Fix the cause, then redrive.",
    });
    this.jobs = new Queue(this, "Jobs", {
      fifo: true,
      // One lane per office of a workspace, each as fast as it can go; the same key twice in a lane is one job.
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
    // Nothing waits for its neighbour in these: each message stands for itself.
    this.deliveries = workQueue(this, "Deliveries", { stage, timeout: deliverTimeout, tries: mostTries });
    // Under the key of what it leads to: whoever may read every queue of the account reads none of this.
    this.sealings = workQueue(this, "Sealings", {
      stage,
      timeout: sealTimeout,
      tries: mostSealTries,
      key: this.sealKey,
    });
    this.releases = workQueue(this, "Releases", { stage, timeout: sealTimeout, tries: mostSealTries });
  }
}

/** What people miss when a message is given up. */
const givenUp = {
  Deliveries:
    "A citizen was not told, or the office's software does not know a status: it was given up. Fix the cause, then redrive.",
  Sealings:
    "A colleague was told that an anonymous suggestion is kept, and it is not; or a code opened nothing. It names people: fix the cause by the log, then redrive without looking inside.",
  Releases:
    "Anonymous suggestions of an office did not come out this morning; they wait for its next working day. Fix the cause, then redrive.",
};

interface WorkQueueOf {
  readonly stage: Stage;
  /** Of the function that works it off. */
  readonly timeout: Duration;
  readonly tries: number;
  readonly key?: Key;
}

function workQueue(scope: Construct, id: keyof typeof givenUp, { stage, timeout, tries, key }: WorkQueueOf): Queue {
  const dead = new DeadLetterQueue(scope, `Dead${id}`, { stage, errorImpact: givenUp[id], ...(key && { key }) });
  return new Queue(scope, id, {
    visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    ...(key === undefined
      ? { encryption: QueueEncryption.SQS_MANAGED }
      : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
    enforceSSL: true,
    removalPolicy: stage.removalPolicy,
  });
}
