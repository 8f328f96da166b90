import type { DynamoDBRecord } from "aws-lambda";
import { closed, type Positions, readableShards } from "./shards.ts";
import { type StreamsApi, StreamsError } from "./streams-api.ts";

/** The next records of one shard. */
export interface Page {
  readonly shardId: string;
  readonly records: readonly DynamoDBRecord[];
  /** Nothing follows in this shard; its children are read only when this page is done. */
  readonly last: boolean;
  /** Says that the records are dealt with; until then they are the next ones again after a restart. */
  readonly done: () => void;
}

/** Reads a table's stream in order, parents before children, from where `positions` says. */
export interface StreamReader {
  /** Goes back to the positions. */
  restart(): void;
  /** Undefined when there is nothing now. */
  next(limit: number): Promise<Page | undefined>;
}

export function streamReader(api: StreamsApi, stream: string, positions: Positions): StreamReader {
  const iterators = new Map<string, string>();
  const iteratorOf = async (shardId: string): Promise<string> =>
    iterators.get(shardId) ?? startOf(api, stream, shardId, positions[shardId]);

  const read = async (shardId: string, limit: number) => {
    try {
      return await api.records(await iteratorOf(shardId), limit);
    } catch (error) {
      if (!isLost(error)) throw error;
      iterators.delete(shardId);
      return api.records(await iteratorOf(shardId), limit);
    }
  };
  const pageOf = async (shardId: string, limit: number): Promise<Page> => {
    const { Records: records, NextShardIterator: next } = await read(shardId, limit);
    if (next === undefined) iterators.delete(shardId);
    else iterators.set(shardId, next);
    const done = () => {
      const reached = next === undefined ? closed : records.at(-1)?.dynamodb?.SequenceNumber;
      if (reached !== undefined) positions[shardId] = reached;
    };
    return { shardId, records, last: next === undefined, done };
  };
  return {
    restart: () => iterators.clear(),
    next: async (limit) => {
      const known = [...iterators.keys()];
      for (const shardId of known.length > 0 ? known : await readableShards(api, stream, positions)) {
        const page = await pageOf(shardId, limit);
        if (page.records.length > 0) return page;
        page.done();
      }
      return undefined;
    },
  };
}

/** A stream keeps 24 hours: where what follows `after` is gone, what is left is read. */
async function startOf(api: StreamsApi, stream: string, shardId: string, after: string | undefined): Promise<string> {
  try {
    return await api.iterator(stream, shardId, after);
  } catch (error) {
    if (!isLost(error) || after === undefined) throw error;
    return api.iterator(stream, shardId, undefined);
  }
}

/** Iterators end after 15 minutes, and the local engine sometimes drops one while it is written to. */
function isLost(error: unknown): boolean {
  return error instanceof StreamsError && /^(TrimmedDataAccess|ExpiredIterator)Exception$/.test(error.type);
}
