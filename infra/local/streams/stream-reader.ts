import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { closed, type Positions, readableShards } from "./shards.ts";

/** The next records of one shard. */
export interface Page {
  readonly shardId: string;
  readonly records: StreamRecord[];
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

export function streamReader(client: DynamoDBStreamsClient, streamArn: string, positions: Positions): StreamReader {
  const iterators = new Map<string, string>();
  const iteratorOf = async (shardId: string): Promise<string | undefined> =>
    iterators.get(shardId) ?? startOf(client, { StreamArn: streamArn, ShardId: shardId }, positions[shardId]);

  const read = async (shardId: string, limit: number) => {
    try {
      return await client.send(new GetRecordsCommand({ ShardIterator: await iteratorOf(shardId), Limit: limit }));
    } catch (error) {
      if (!isLost(error)) throw error;
      iterators.delete(shardId);
      return client.send(new GetRecordsCommand({ ShardIterator: await iteratorOf(shardId), Limit: limit }));
    }
  };
  const pageOf = async (shardId: string, limit: number): Promise<Page> => {
    const { Records: records = [], NextShardIterator: next } = await read(shardId, limit);
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
      for (const shardId of known.length > 0 ? known : await readableShards(client, streamArn, positions)) {
        const page = await pageOf(shardId, limit);
        if (page.records.length > 0) return page;
        page.done();
      }
      return undefined;
    },
  };
}

async function startOf(
  client: DynamoDBStreamsClient,
  shard: { StreamArn: string; ShardId: string },
  after: string | undefined,
): Promise<string | undefined> {
  const oldest = new GetShardIteratorCommand({ ...shard, ShardIteratorType: "TRIM_HORIZON" });
  if (after === undefined) return (await client.send(oldest)).ShardIterator;
  try {
    const next = { ...shard, ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const;
    return (await client.send(new GetShardIteratorCommand(next))).ShardIterator;
  } catch (error) {
    // A stream keeps 24 hours: what is older is gone, what is left is read.
    if (!isLost(error)) throw error;
    return (await client.send(oldest)).ShardIterator;
  }
}

/** Iterators end after 15 minutes, and the local engine sometimes drops one while it is written to. */
function isLost(error: unknown): boolean {
  return error instanceof TrimmedDataAccessException || error instanceof ExpiredIteratorException;
}
