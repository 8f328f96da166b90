import type { DynamoDBRecord } from "aws-lambda";
import type { Bell } from "./bell.ts";
import { compilePattern, type EventPattern } from "./event-pattern.ts";
import type { StreamReader } from "./stream-reader.ts";
import { eventRecord } from "./stream-record.ts";

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
  readonly records: DynamoDBRecord[];
  /** Moves the reader's position past the batch. */
  readonly done: () => void;
}

/** Reads are at most this far apart. */
export const idleMs = 250;

/**
 * @param hurry whether somebody waits for the end of the stream: the window is cut short then.
 * @returns what gathers the next batch: full, or as much as came within the window; undefined when there is nothing.
 */
export function gatherer(gathering: Gathering, reader: StreamReader, work: Bell, hurry: () => boolean) {
  const { streamArn, batchSize, maximumBatchingWindowInSeconds: seconds } = gathering;
  const tests = gathering.filters.map(compilePattern);
  const matches = (record: DynamoDBRecord) => tests.length === 0 || tests.some((test) => test(record));
  const read = async (): Promise<Batch | undefined> => {
    const found = await reader.next(batchSize);
    if (found === undefined) return undefined;
    return { ...found, records: found.records.map((record) => eventRecord(record, streamArn)).filter(matches) };
  };
  const mayGrow = ({ records }: Batch) => records.length > 0 && records.length < batchSize && !hurry();

  return async (): Promise<Batch | undefined> => {
    let batch = await read();
    const closing = Date.now() + seconds * 1000;
    while (batch !== undefined && mayGrow(batch) && Date.now() < closing) {
      await work.listen(Math.min(idleMs, closing - Date.now()));
      // Positions move only when a batch is done, so what was read is read again together with what came since.
      reader.restart();
      batch = await read();
    }
    return batch;
  };
}
