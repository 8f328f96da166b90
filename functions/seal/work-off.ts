import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import type { Sqs } from "#shared/platform/sqs.ts";
import { mostSealTries, Release, Sealing } from "#shared/sealed/sealing.ts";

export interface WorkOffDeps {
  readonly handle: (sealing: Sealing) => Promise<void>;
  readonly release: (release: Release) => Promise<void>;
  /** Url of the queue that hours of release come by; all else comes by `sealings`. */
  readonly releasesUrl: string;
  readonly queues: { readonly sealings: Sqs; readonly releases: Sqs };
}

/** Side by side; what fails comes again alone. A release is believed only from its own queue, a person only from theirs. */
export async function workOff(records: readonly SQSRecord[], deps: WorkOffDeps): Promise<SQSBatchResponse> {
  const failed = (await Promise.all(records.map((record) => outcomeOf(record, deps)))).filter(
    (one) => one !== undefined,
  );
  await Promise.all(failed.map((failure) => rest(failure, deps)));
  return { batchItemFailures: failed.map(({ record }) => ({ itemIdentifier: record.messageId })) };
}

interface Failure {
  readonly record: SQSRecord;
  readonly seconds: number;
}

async function outcomeOf(record: SQSRecord, deps: WorkOffDeps): Promise<Failure | undefined> {
  try {
    const said: unknown = JSON.parse(record.body);
    await (isRelease(record, deps) ? deps.release(Release.parse(said)) : deps.handle(Sealing.parse(said)));
    return undefined;
  } catch (error) {
    tell(record, error);
    return { record, seconds: pauseOf(record, error) };
  }
}

/** Lambda says by which queue a message came; nobody who sends one can. */
function isRelease({ eventSourceARN }: SQSRecord, { releasesUrl }: WorkOffDeps): boolean {
  return eventSourceARN.split(":").at(-1) === releasesUrl.split("/").at(-1);
}

const receivesOf = ({ attributes }: SQSRecord) => Number(attributes.ApproximateReceiveCount) || 1;

/** Somebody waits before a form: soon at first, a quarter of an hour at the end. */
function pauseOf(record: SQSRecord, error: unknown): number {
  const receives = receivesOf(record);
  if (receives >= mostSealTries) return 0;
  const usual = Math.min(4 ** receives, 900);
  return error instanceof PassingTrouble ? (error.waitSeconds ?? usual) : usual;
}

/** A pause that the queue did not take is no harm: the message comes back when its visibility ends. */
async function rest({ record, seconds }: Failure, deps: WorkOffDeps): Promise<void> {
  const queue = isRelease(record, deps) ? deps.queues.releases : deps.queues.sealings;
  try {
    await queue("ChangeMessageVisibility", { ReceiptHandle: record.receiptHandle, VisibilityTimeout: seconds });
  } catch (error) {
    log("warn", "pause-not-taken", "What failed rests for the queue's own time", errorFields(error));
  }
}

/** By its name and place: what was in it names people. */
function tell(record: SQSRecord, error: unknown): void {
  const receives = receivesOf(record);
  const level = receives >= mostSealTries ? "error" : "warn";
  const reason = error instanceof PassingTrouble ? error.code : undefined;
  log(level, "sealing-failed", "Something about an anonymous author has to come again", {
    receives,
    reason,
    ...errorFields(error),
  });
}
