import type { DynamoDBRecord } from "aws-lambda";
import { compilePattern, type EventPattern } from "./event-pattern.ts";
import type { StreamReader } from "./stream-reader.ts";

/** Which records a mapping wants, and how many at a time. */
export interface Gathering {
  readonly streamArn: string;
  readonly batchSize: number;
  readonly maximumBatchingWindowInSeconds: number;
  /** A record must match one of them; every record does when there are none. */
  readonly filters: readonly EventPattern[];
}

export interface Batch {
  readonly shardId: string;
  readonly records: readonly DynamoDBRecord[];
  readonly last: boolean;
  /** Moves the reader's position past the batch. */
  readonly done: () => void;
}

/**
 * @param window resolves when the batching window is over, or cut short because somebody waits for the end of the stream.
 * @returns what gathers the next batch: full, or as much as came within the window; undefined when there is nothing.
 */
export function gatherer(gathering: Gathering, reader: StreamReader, window: (ms: number) => Promise<void>) {
  const { streamArn, batchSize, maximumBatchingWindowInSeconds: seconds } = gathering;
  const tests = gathering.filters.map(compilePattern);
  const matches = (record: DynamoDBRecord) => tests.length === 0 || tests.some((test) => test(record));
  const read = async (limit: number): Promise<Batch | undefined> => {
    const page = await reader.next(limit);
    if (page === undefined) return undefined;
    return {
      ...page,
      records: page.records.map((record) => ({ ...record, eventSourceARN: streamArn })).filter(matches),
    };
  };

  return async (): Promise<Batch | undefined> => {
    const first = await read(batchSize);
    if (first === undefined || seconds === 0 || !mayGrow(first, batchSize)) return first;
    await window(seconds * 1000);
    const more = await read(batchSize - first.records.length);
    return more === undefined ? first : both(first, more);
  };
}

function mayGrow({ records, last }: Batch, batchSize: number): boolean {
  return records.length > 0 && records.length < batchSize && !last;
}

function both(first: Batch, more: Batch): Batch {
  return {
    ...more,
    records: [...first.records, ...more.records],
    done: () => {
      first.done();
      more.done();
    },
  };
}
