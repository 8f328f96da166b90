import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { type LambdaClient, paginateListEventSourceMappings } from "@aws-sdk/client-lambda";
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Quiet } from "#infra/local/host/quiet.ts";
import { compilePattern } from "#infra/local/streams/event-pattern.ts";
import type { MiniStack } from "./mini-stack.ts";

export interface Progress extends Quiet {
  /** Messages in queues that no function works through. */
  deadLetters(): Promise<number>;
}

interface Mapping {
  readonly source: string;
  readonly function: string;
  readonly passes: (record: unknown) => boolean;
}

const workedOff = /ESM: Lambda (\S+) processed (\d+) DynamoDB stream records from (\S+)/g;

/**
 * How far the deployed functions have come. AWS does not say where a mapping stands in its stream, so what MiniStack's log
 * says was worked off is held against what the streams hold.
 */
export async function progressOf(mini: MiniStack, clients: Clients): Promise<Progress> {
  const mappings = await mappingsOf(clients.lambda);
  const streams = mappings.filter(({ source }) => source.includes(":dynamodb:"));
  const caughtUp = async () => {
    for (const stream of streams) {
      const wanted = (await recordsOf(clients.streams, stream.source)).filter(stream.passes).length;
      while (done(await readFile(mini.logFile, "utf8"), stream) < wanted) await pause(100);
    }
  };
  const worked = new Set(mappings.map(({ source }) => source.split(":").at(-1)));
  return {
    caughtUp,
    queued: () => waiting(clients.sqs, (name) => worked.has(name)),
    deadLetters: () => waiting(clients.sqs, (name) => !worked.has(name)),
    calls: () => ({ started: 0, running: 0 }),
  };
}

export interface Clients {
  readonly lambda: LambdaClient;
  readonly sqs: SQSClient;
  readonly streams: DynamoDBStreamsClient;
}

function done(log: string, { source, function: name }: Mapping): number {
  const table = source.split("/")[1];
  const lines = [...log.matchAll(workedOff)].filter(([, by, , from]) => by === name && from === table);
  return lines.reduce((sum, [, , records]) => sum + Number(records), 0);
}

async function mappingsOf(client: LambdaClient): Promise<Mapping[]> {
  const mappings: Mapping[] = [];
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client }, {})) {
    for (const { EventSourceArn = "", FunctionArn = "", FilterCriteria } of EventSourceMappings) {
      const patterns = (FilterCriteria?.Filters ?? []).map(({ Pattern = "{}" }) => compilePattern(JSON.parse(Pattern)));
      const passes = (record: unknown) => patterns.length === 0 || patterns.some((fits) => fits(record));
      mappings.push({ source: EventSourceArn, function: FunctionArn.split(":").at(-1) ?? "", passes });
    }
  }
  return mappings;
}

async function recordsOf(client: DynamoDBStreamsClient, StreamArn: string): Promise<unknown[]> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records: unknown[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const first = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" });
    let ShardIterator = (await client.send(first)).ShardIterator;
    while (ShardIterator !== undefined) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator }));
      records.push(...(page.Records ?? []));
      ShardIterator = page.Records?.length ? page.NextShardIterator : undefined;
    }
  }
  return records;
}

async function waiting(client: SQSClient, counts: (name: string | undefined) => boolean): Promise<number> {
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const depths = QueueUrls.filter((url) => counts(url.split("/").at(-1))).map(async (QueueUrl) => {
    const AttributeNames = [
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "ApproximateNumberOfMessagesDelayed",
    ] as const;
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
    const { Attributes = {} } = await client.send(asked);
    return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  });
  return (await Promise.all(depths)).reduce((sum, depth) => sum + depth, 0);
}
