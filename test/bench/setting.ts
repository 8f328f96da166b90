import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { startDynamoDbLocal } from "#infra/local/engines/dynamodb-local.ts";
import { startQueueEngine } from "#infra/local/engines/queue-engine.ts";
import { createApiKey } from "#infra/operate/open-office.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { readOfficeTables } from "#test/kit/office-tables.ts";
import { tlsFront } from "./tls-front.ts";

export type Setting = Awaited<ReturnType<typeof openSetting>>;

/** Real engines behind TLS with one open office, for everything the bench starts. */
export async function openSetting(folder: string) {
  mkdirSync(folder, { recursive: true });
  const engine = await startDynamoDbLocal();
  const queues = await startQueueEngine();
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: engine.endpoint, region: "ap-southeast-1", credentials }),
  );
  const definitions = await readOfficeTables();
  await client.send(new CreateTableCommand({ ...definitions.dossiers, TableName: "Dossiers" }));
  await client.send(new CreateTableCommand({ ...definitions.people, TableName: "People" }));
  await client.send(new CreateTableCommand({ ...definitions.citizens, TableName: "Citizens" }));
  const office = anOffice();
  await dynamoOfficeRegister(client, "People").put(office, "bench-tracking-key");
  const apiKey = await createApiKey(office.id, { client, table: "People" }, new Date());
  const jobs = await queues.create("bench.fifo", { FifoQueue: "true" });
  const [tables, sqs] = await Promise.all([tlsFront(engine.endpoint, folder), tlsFront(queues.endpoint, folder)]);
  return {
    office,
    apiKey,
    folder,
    signingSecret: "0123456789abcdef0123456789abcdef",
    env: {
      AWS_ENDPOINT_URL_DYNAMODB: tables.url,
      AWS_ENDPOINT_URL_SQS: sqs.url,
      DOSSIERS_TABLE: "Dossiers",
      PEOPLE_TABLE: "People",
      SESSIONS_TABLE: "Sessions",
      DESK_URL: "https://office.example/desk",
      CITIZENS_TABLE: "Citizens",
      PUBLIC_BASE_URL: "https://office.example",
      JOBS_QUEUE_URL: jobs.url,
      JOBS_DEAD_LETTER_QUEUE_URL: jobs.url,
      SEALINGS_QUEUE_URL: jobs.url,
      RELEASES_QUEUE_URL: jobs.url,
      SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
      SLACK_APP_ID: "A0BENCH",
      SLACK_TEAMS: office.slack.team,
      SLACK_BOT_TOKENS: JSON.stringify({ [office.slack.team]: "xoxb-bench" }),
      SLACK_API_URL: "https://127.0.0.1:1/api/",
    },
    ours: (id: string) => join(folder, "functions", id, "index.mjs"),
    async stop() {
      tables.stop();
      sqs.stop();
      await Promise.all([engine.stop(), queues.stop()]);
    },
  };
}
