import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { OfficeTables } from "./dynamodb.ts";

/** What Lambda would be handed of all that was written to a table, from the real stream. */
export async function streamEvent({ client, endpoint }: OfficeTables, table: string): Promise<DynamoDBStreamEvent> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const { region, credentials } = client.config;
  const streams = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const StreamArn = Table?.LatestStreamArn ?? "";
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const records: DynamoDBRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const start = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" });
    let { ShardIterator } = await streams.send(start);
    for (let page = 0; page < 20 && ShardIterator !== undefined; page += 1) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
      records.push(...(Records as DynamoDBRecord[]));
      ShardIterator = NextShardIterator;
    }
  }
  return { Records: records };
}
