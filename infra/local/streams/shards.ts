import type { StreamsApi } from "./streams-api.ts";

/** Where a reader stands: the last sequence number it is done with, by shard; `closed` once a shard is read to its end. */
export type Positions = Record<string, string>;
export const closed = "closed";

/** Shards that are not read to their end and whose parents are, or are gone: reading only these keeps the order. */
export async function readableShards(api: StreamsApi, stream: string, positions: Positions): Promise<string[]> {
  const open = (await allShards(api, stream)).filter(({ ShardId }) => positions[ShardId] !== closed);
  const ids = new Set(open.map(({ ShardId }) => ShardId));
  return open
    .filter(({ ParentShardId }) => ParentShardId === undefined || !ids.has(ParentShardId))
    .map(({ ShardId }) => ShardId);
}

async function allShards(api: StreamsApi, stream: string) {
  const shards: { ShardId: string; ParentShardId?: string | undefined }[] = [];
  let last: string | undefined;
  do {
    const page = await api.shards(stream, last);
    shards.push(...page.Shards);
    last = page.LastEvaluatedShardId;
  } while (last !== undefined);
  return shards;
}
