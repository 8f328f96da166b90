import https from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { SQSRecord } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFunctions, bundleFolder } from "#infra/build.ts";
import { aMessage, aPost, aRecord, citizen, type Post } from "./a-post.ts";

type Handler = (event: { Records: SQSRecord[] }, context: object) => Promise<{ batchItemFailures: object[] }>;

let post: Post;
let handler: Handler;
const { request } = https;
const asked: string[] = [];
beforeAll(async () => {
  post = await aPost();
  await buildFunctions();
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: post.tables.endpoint,
    AWS_ENDPOINT_URL_SQS: "http://127.0.0.1:1",
    PEOPLE_TABLE: post.tables.peopleTable,
    DOSSIERS_TABLE: post.tables.dossiersTable,
    CITIZENS_TABLE: post.tables.citizensTable,
    SESSIONS_TABLE: post.tables.sessionsTable,
    PUBLIC_BASE_URL: "https://office.example",
    MESSAGE_CLOCK: "step",
    OUTSIDE_REACH: "internet",
    DELIVERIES_QUEUE_URL: "http://127.0.0.1:1/queue",
  });
  // What would leave for the internet ends at a port where nobody listens.
  https.request = ((options: https.RequestOptions) => {
    asked.push(`${options.host}${options.path}`);
    return request({ ...options, host: "127.0.0.1", port: 1 });
  }) as typeof https.request;
  handler = createRequire(import.meta.url)(join(bundleFolder("Deliver"), "index.mjs")).handler;
});
afterAll(async () => {
  https.request = request;
  await post.providers.stop();
});

test("the bundle finds SNS and SES in its region, although it leaves out the address book of the SDK for tables", async () => {
  for (const notify of ["sms", "email"] as const) {
    const code = await post.dossier({ applicant: { ...citizen, notify } });
    const { batchItemFailures } = await handler({ Records: [aRecord(aMessage(code, 1, "accepted"))] }, {});
    expect(batchItemFailures).toHaveLength(1);
    expect(await post.messageRow(code, 1, notify)).toMatchObject({ state: "created", reason: "ECONNREFUSED" });
  }
  expect(asked).toEqual([
    "sns.ap-southeast-1.amazonaws.com/",
    "email.ap-southeast-1.amazonaws.com/v2/email/outbound-emails",
  ]);
});
