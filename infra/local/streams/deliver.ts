import { setTimeout as pause } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";

/** How a stream mapping treats a batch that fails; the names are those of AWS::Lambda::EventSourceMapping. */
export interface DeliveryPolicy {
  /** -1 tries for ever. Splitting a batch does not count. */
  readonly maximumRetryAttempts: number;
  readonly bisectBatchOnFunctionError: boolean;
  readonly reportBatchItemFailures: boolean;
  /** A failing batch whose oldest record is older is given up; -1 keeps it. */
  readonly maximumRecordAgeInSeconds: number;
}

export interface Delivery extends DeliveryPolicy {
  invoke(records: readonly DynamoDBRecord[]): Promise<unknown>;
  /** Takes records that were given up. */
  giveUp(records: readonly DynamoDBRecord[], error: unknown, attempts: number): Promise<void>;
  readonly stopped: AbortSignal;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Hands records to a function in order until each is done or given up, as Lambda does for a shard. @throws AbortError when stopped. */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  let rest = records;
  for (let attempts = 1; rest.length > 0; attempts += 1) {
    const { done, error } = await attempt(rest, delivery);
    if (done > 0) attempts = 1;
    rest = rest.slice(done);
    if (rest.length === 0) return;
    if (rest.length > 1 && delivery.bisectBatchOnFunctionError) return halves(rest, done > 0, delivery);
    if (spent(attempts, rest, delivery)) return delivery.giveUp(rest, error, attempts);
    await pause(Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs), undefined, { signal: delivery.stopped });
  }
}

function spent(attempts: number, [oldest]: readonly DynamoDBRecord[], policy: DeliveryPolicy): boolean {
  if (policy.maximumRetryAttempts >= 0 && attempts > policy.maximumRetryAttempts) return true;
  const ageSeconds = Date.now() / 1000 - (oldest?.dynamodb?.ApproximateCreationDateTime ?? Number.POSITIVE_INFINITY);
  return policy.maximumRecordAgeInSeconds >= 0 && ageSeconds > policy.maximumRecordAgeInSeconds;
}

/** With item failures the batch was already cut at the first one; what is left is tried again before it is halved. */
async function halves(records: readonly DynamoDBRecord[], cut: boolean, delivery: Delivery): Promise<void> {
  if (cut) return deliver(records, delivery);
  const middle = Math.ceil(records.length / 2);
  await deliver(records.slice(0, middle), delivery);
  await deliver(records.slice(middle), delivery);
}

/** @returns how many of the first records are done, and what stopped the rest. */
async function attempt(
  records: readonly DynamoDBRecord[],
  delivery: Delivery,
): Promise<{ done: number; error?: unknown }> {
  delivery.stopped.throwIfAborted();
  try {
    const response = await delivery.invoke(records);
    return delivery.reportBatchItemFailures ? firstFailure(records, response) : { done: records.length };
  } catch (error) {
    return { done: 0, error };
  }
}

/** Everything before the lowest reported sequence number is done; a number that is not in the batch fails all of it. */
function firstFailure(records: readonly DynamoDBRecord[], response: unknown): { done: number; error?: unknown } {
  const failures = (response as DynamoDBBatchResponse | null)?.batchItemFailures ?? [];
  if (failures.length === 0) return { done: records.length };
  const sequence = records.map((record) => record.dynamodb?.SequenceNumber);
  const positions = failures.map(({ itemIdentifier }) => sequence.indexOf(itemIdentifier));
  return { done: Math.max(0, Math.min(...positions)), error: new Error("the function reported failed items") };
}
