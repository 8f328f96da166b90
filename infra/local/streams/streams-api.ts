import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import { region } from "../template/values.ts";

const Shards = z.object({
  StreamDescription: z.object({
    Shards: z._default(z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })), []),
    LastEvaluatedShardId: z.optional(z.string()),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Page = z.object({
  // Written by the engine in the very form in which Lambda hands records on; checking each would cost what this file saves.
  Records: z.custom<DynamoDBRecord[]>((value) => Array.isArray(value)),
  NextShardIterator: z.optional(z.string()),
});
const Refusal = z.object({ __type: z.string(), message: z.optional(z.string()) });

/** The streams of the local engine refused or failed. */
export class StreamsError extends Error {
  override name = "StreamsError";
  /** Such as `ExpiredIteratorException`. */
  readonly type: string;
  constructor(type: string, message: string) {
    super(`${type}: ${message}`);
    this.type = type;
  }
}

/** The three calls of DynamoDB Streams that a reader needs. The SDK would take most of the host's time to parse records. */
export interface StreamsApi {
  shards(stream: string, after: string | undefined): Promise<z.infer<typeof Shards>["StreamDescription"]>;
  /** @param after a sequence number; the oldest record when absent. */
  iterator(stream: string, shard: string, after: string | undefined): Promise<string>;
  records(iterator: string, limit: number): Promise<z.infer<typeof Page>>;
}

/** @param endpoint of DynamoDB Local, which looks at the key id of a signature and not at the signature. */
export function streamsApi(endpoint: string): StreamsApi {
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
  const call = async (operation: string, input: object): Promise<unknown> => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `DynamoDBStreams_20120810.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const { __type, message = "" } = Refusal.parse(answer);
    throw new StreamsError(__type.split("#").at(-1) ?? __type, message);
  };
  return {
    shards: async (StreamArn, ExclusiveStartShardId) =>
      Shards.parse(await call("DescribeStream", { StreamArn, ExclusiveStartShardId })).StreamDescription,
    iterator: async (StreamArn, ShardId, SequenceNumber) => {
      const ShardIteratorType = SequenceNumber === undefined ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER";
      const asked = { StreamArn, ShardId, ShardIteratorType, SequenceNumber };
      return Iterator.parse(await call("GetShardIterator", asked)).ShardIterator;
    },
    records: async (ShardIterator, Limit) => Page.parse(await call("GetRecords", { ShardIterator, Limit })),
  };
}
