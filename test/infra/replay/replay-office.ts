import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { readInOrder } from "#functions/stream-records.ts";
import { recountOffice } from "#infra/operate/recount-office.ts";
import { officeApi } from "#infra/replay/office-api.ts";
import type { ReplayOffice } from "#infra/replay/run-replay.ts";
import { stepsOfChange } from "#shared/dossiers/dossier-changes.ts";
import { dynamoIncomingCodes, listIncoming } from "#shared/dossiers/incoming-codes.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { projectSteps } from "#shared/reports/project-steps.ts";
import { dynamoTotalsWriter } from "#shared/reports/totals-table.ts";
import { anApi, ask } from "#test/kit/an-api.ts";
import { openStreams } from "#test/kit/dynamodb.ts";

export type Fault = "lost request" | "lost answer" | "busy";
type Tables = Awaited<ReturnType<typeof anApi>>["tables"];

/** The real API on the real engine behind a real port, with whatever faults are wanted on its POSTs, counted from 1. */
export async function aReplayOffice(faultOf: (request: number) => Fault | undefined = () => undefined) {
  const { api, apiKey, office, tables } = await anApi();
  await openStreams(tables);
  const handler = api(Date.now);
  let requests = 0;
  const answer = async (request: IncomingMessage) => {
    const { method = "", url = "", headers } = request;
    const now = new Date().toISOString();
    const raw = await text(request);
    return ask(handler, method, url.replace(/\/$/, ""), { raw, headers: headers as Record<string, string>, now });
  };
  const server = createServer(async (request, response) => {
    if (request.method === "POST") requests += 1;
    const fault = request.method === "POST" ? faultOf(requests) : undefined;
    if (fault === "lost request") return request.socket.destroy();
    if (fault === "busy") return response.writeHead(503, { "retry-after": "0" }).end();
    const { status, headers, body } = await answer(request);
    if (fault === "lost answer") return request.socket.destroy();
    return response.writeHead(status, headers).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    officeId: office.id,
    apiKey,
  };
  const replayOffice: ReplayOffice = {
    api: officeApi(address, { wait: async () => {} }),
    officeId: office.id,
    zone: office.calendar.zone,
    emptyBefore: true,
    settle: () => project(tables),
    recount: (to) => recountOffice(tables.documentClient, tables.dossiersTable, office, { to }),
  };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { replayOffice, address, tables, office, stop, requests: () => requests };
}

/** What the function behind the stream does, from the first record on, each time. */
export async function project({ client, documentClient, dossiersTable, peopleTable, endpoint }: Tables): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: dossiersTable }));
  const { region, credentials } = client.config;
  const streams = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const offices = dynamoOffices(documentClient, peopleTable);
  const totals = dynamoTotalsWriter(documentClient, dossiersTable);
  const incoming = dynamoIncomingCodes(documentClient, dossiersTable);
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const shard = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand(shard));
    while (ShardIterator !== undefined) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
      const { facts } = readInOrder((page.Records ?? []) as unknown as DynamoDBRecord[], stepsOfChange);
      await projectSteps(facts, { offices, totals });
      await listIncoming(facts, { offices, incoming });
      // An open shard never ends: an empty page means that all has been read.
      ShardIterator = page.Records?.length === 0 ? undefined : page.NextShardIterator;
    }
  }
}
