import type { SQSRecord } from "aws-lambda";
import { mostTries } from "#shared/deliveries/delivery.ts";
import { TryLater } from "#shared/deliveries/try-later.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import type { Sqs } from "#shared/platform/sqs.ts";

/** Seconds until a delivery comes again, by how often it has come: three quarters of an hour in all. */
const pauses = [30, 60, 120, 240, 480, 900, 900];

export interface Failure {
  readonly record: SQSRecord;
  readonly error: unknown;
}

export const receivesOf = ({ attributes }: SQSRecord) => Number(attributes.ApproximateReceiveCount);

/** The last one goes to the dead letters at once: the queue moves it when it would be received once more. */
export function pauseSeconds({ record, error }: Failure): number {
  const receives = receivesOf(record);
  if (receives >= mostTries) return 0;
  const usual = pauses[receives - 1] ?? 900;
  return error instanceof TryLater && error.waitSeconds !== undefined ? error.waitSeconds : usual;
}

/**
 * Lets what failed rest in the queue: nobody sleeps in a Lambda. A pause that the queue did not take is no harm, they come back when
 * their visibility ends.
 */
export async function backOff(failures: readonly Failure[], queue: Sqs): Promise<void> {
  if (failures.length === 0) return;
  const Entries = failures.map((failure, index) => ({
    Id: String(index),
    ReceiptHandle: failure.record.receiptHandle,
    VisibilityTimeout: pauseSeconds(failure),
  }));
  try {
    await queue("ChangeMessageVisibilityBatch", { Entries });
  } catch (error) {
    log("warn", "pause-not-taken", "Deliveries that failed rest for the queue's own time", errorFields(error));
  }
}
