import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";

/** Where a reader stands: the last sequence number it is done with, by shard; `closed` once a shard is read to its end. */
export type Positions = Record<string, string>;
const closed = "closed";

/** Reads a table's stream in order, parents before children, from where `positions` says. */
export interface StreamReader {
  /** Forgets what is short-lived (iterators end after 15 minutes) but not the positions; call it after a failed read. */
  restart(): void;
  /** The next records of one shard and how to say that they are done; undefined when there are none now. */
  next(limit: number): Promise<{ shardId: string; records: StreamRecord[]; done: () => void } | undefined>;
}

export function streamReader(client: DynamoDBStreamsClient, streamArn: string, positions: Positions): StreamReader {
  const iterators = new Map<string, string>();

  const iteratorOf = async (shardId: string): Promise<string | undefined> => {
    const known = iterators.get(shardId);
    if (known !== undefined) return known;
    const shard = { StreamArn: streamArn, ShardId: shardId };
    const after = positions[shardId];
    const start = new GetShardIteratorCommand(
      after === undefined
        ? { ...shard, ShardIteratorType: "TRIM_HORIZON" }
        : { ...shard, ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after },
    );
    return (await client.send(start)).ShardIterator;
  };

  /** Keeps the place for the next read, or notes that the shard has ended. */
  const moveOn = (shardId: string, nextIterator: string | undefined) => {
    if (nextIterator !== undefined) iterators.set(shardId, nextIterator);
    else {
      iterators.delete(shardId);
      positions[shardId] = closed;
    }
  };

  return {
    restart: () => iterators.clear(),
    next: async (limit) => {
      const shards =
        iterators.size > 0 ? [...iterators.keys()] : readable(await allShards(client, streamArn), positions);
      for (const shardId of shards) {
        const iterator = await iteratorOf(shardId);
        const { Records: records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
        );
        if (records.length === 0) {
          moveOn(shardId, NextShardIterator);
          continue;
        }
        const done = () => {
          positions[shardId] = records.at(-1)?.dynamodb?.SequenceNumber ?? "";
          moveOn(shardId, NextShardIterator);
        };
        return { shardId, records, done };
      }
      return undefined;
    },
  };
}

/** Shards that are not read to their end and whose parents are, or are gone. */
function readable(shards: readonly Shard[], positions: Positions): string[] {
  const open = shards.filter(({ ShardId = "" }) => positions[ShardId] !== closed);
  const ids = new Set(open.map(({ ShardId }) => ShardId));
  return open.filter(({ ParentShardId }) => !ids.has(ParentShardId)).map(({ ShardId = "" }) => ShardId);
}

async function allShards(client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last !== undefined);
  return shards;
}
