import { DescribeStreamCommand, type DynamoDBStreamsClient, type Shard } from "@aws-sdk/client-dynamodb-streams";

/** Where a reader stands: the last sequence number it is done with, by shard; `closed` once a shard is read to its end. */
export type Positions = Record<string, string>;
export const closed = "closed";

/** Shards that are not read to their end and whose parents are, or are gone: reading only these keeps the order. */
export async function readableShards(
  client: DynamoDBStreamsClient,
  streamArn: string,
  positions: Positions,
): Promise<string[]> {
  const open = (await allShards(client, streamArn)).filter(({ ShardId = "" }) => positions[ShardId] !== closed);
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
