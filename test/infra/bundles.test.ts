import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildFunctions, repository } from "#infra/build.ts";
import { functionIds } from "#infra/bundles/catalogue.ts";
import { type Bundle, bundleViolations } from "#infra/bundles/gates.ts";
import { stubRules, stubs } from "#infra/bundles/stubs.ts";
import type { EnvName } from "#shared/platform/env.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

const require = createRequire(import.meta.url);
let folder: string;
let bundles: Bundle[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benang-bundles-"));
  bundles = await buildFunctions(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("every function fits its budget, holds no forbidden module and asks the runtime for builtins only", () => {
  expect(bundles.map(({ id }) => id)).toEqual(functionIds);
  expect(bundles.flatMap(bundleViolations)).toEqual([]);
});

test("every stub stands in some bundle: a library that moves its files is noticed", () => {
  const used = new Set(bundles.flatMap(({ inputs }) => inputs));
  expect(stubRules.filter(({ name }) => !used.has(`stub:${name}`))).toEqual([]);
});

const clean: Bundle = { id: "Api", file: "index.mjs", bytes: 1, parts: [], inputs: ["functions/api.ts"], imports: [] };

test.each<[string, Partial<Bundle>, string]>([
  ["a byte too many", { bytes: 250 * 1024 + 1 }, "Api: 250.0 KB, over the budget of 250 KB"],
  [
    "a receiver with the SDK",
    { id: "SlackReceiver", bytes: 200 * 1024 },
    "SlackReceiver: 200.0 KB, over the budget of 130 KB",
  ],
  ["undici", { inputs: ["node_modules/undici/index.js"] }, "Api: holds undici (node_modules/undici/index.js)"],
  [
    "a nested undici",
    { inputs: ["node_modules/x/node_modules/undici/a.js"] },
    "Api: holds undici (node_modules/x/node_modules/undici/a.js)",
  ],
  [
    "express",
    { inputs: ["node_modules/express/lib/express.js"] },
    "Api: holds express (node_modules/express/lib/express.js)",
  ],
  [
    "iconv-lite",
    { inputs: ["node_modules/iconv-lite/lib/index.js"] },
    "Api: holds iconv-lite (node_modules/iconv-lite/lib/index.js)",
  ],
  [
    "zod's languages",
    { inputs: ["node_modules/zod/v4/locales/vi.js"] },
    "Api: holds zod locales (node_modules/zod/v4/locales/vi.js)",
  ],
  [
    "zod classic",
    { inputs: ["node_modules/zod/v4/classic/schemas.js"] },
    "Api: holds zod classic (node_modules/zod/v4/classic/schemas.js)",
  ],
  [
    "SSO clients",
    { inputs: ["node_modules/@aws-sdk/nested-clients/a.js"] },
    "Api: holds nested-clients (node_modules/@aws-sdk/nested-clients/a.js)",
  ],
  [
    "credential chains",
    { inputs: ["node_modules/@aws-sdk/credential-provider-ini/a.js"] },
    "Api: holds credential chains (node_modules/@aws-sdk/credential-provider-ini/a.js)",
  ],
  [
    "OAuth",
    { inputs: ["node_modules/@slack/oauth/dist/index.js"] },
    "Api: holds Bolt's receivers (node_modules/@slack/oauth/dist/index.js)",
  ],
  [
    "the SDK outside",
    { imports: [{ path: "@aws-sdk/client-sqs", kind: "require-call" }] },
    "Api: asks the runtime for @aws-sdk/client-sqs by require-call",
  ],
  [
    "node:http by ESM",
    { imports: [{ path: "node:http", kind: "import-statement" }] },
    "Api: asks the runtime for node:http by import-statement",
  ],
  [
    "a part that nobody wants to wait for",
    { parts: [{ name: "charts", bytes: 103_000 }] },
    "Api: part charts 100.6 KB, over the budget of 100 KB",
  ],
])("a bundle with %s is not shipped", (_what, planted, finding) => {
  expect(bundleViolations({ ...clean, ...planted })).toEqual([finding]);
});

test("a bundle in which a stub met no module is not shipped", () => {
  const inputs = [
    "node_modules/@aws-sdk/client-dynamodb/index.js",
    ...stubRules.slice(0, -1).map(({ name }) => `stub:${name}`),
  ];
  expect(bundleViolations({ ...clean, inputs })).toEqual(["Api: stub aws-credentials matched no module"]);
});

test("zod's English messages are shipped", () => {
  expect(bundleViolations({ ...clean, inputs: ["node_modules/zod/v4/locales/en.js"] })).toEqual([]);
});

test("what is needed now and then is no part of a cold start and lies beside it", async () => {
  const parts = (id: string) => bundles.find((bundle) => bundle.id === id)?.parts.map(({ name }) => name) ?? [];
  expect(parts("SlackWorker").filter((name) => name.endsWith("/worker.ts")).length).toBeGreaterThan(5);
  const onDemand = ["bot/slack/call-slack.ts", "bot/reception/hear-reception.ts"];
  expect(parts("SlackReceiver")).toEqual(expect.arrayContaining(onDemand));
  for (const { file } of bundles) expect(readFileSync(file, "utf8")).not.toMatch(/from"node:|import"node:/);
});

test("whoever reaches for a module that was left out is told which", async () => {
  const bolt = await stubbed(`import * as bolt from "@slack/bolt"; module.exports = bolt;`);
  expect(() => new bolt.HTTPReceiver({ signingSecret: "x" })).toThrow("bolt-http-receiver is left out of the bundle");
  expect(() => new bolt.AwsLambdaReceiver({ signingSecret: "x" })).toThrow("bolt-aws-lambda-receiver is left out");
  expect(() => bolt.FileInstallationStore.prepare()).toThrow("slack-oauth is left out");
  expect(() => new bolt.App({ token: "xoxb-1", signingSecret: "x" })).toThrow("bolt-http-receiver is left out");
});

test("a bundle takes credentials from Lambda's environment, at each call, and from nowhere else", async () => {
  const { defaultProvider } = await stubbed(
    `import { DynamoDBClient } from "@aws-sdk/client-dynamodb"; exports.defaultProvider = () => () => new DynamoDBClient({ region: "x" }).config.credentials();`,
  );
  const credentials = defaultProvider();
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  await expect(credentials()).rejects.toThrow("No AWS credentials in the environment");
  for (const turn of ["first", "second"]) {
    vi.stubEnv("AWS_ACCESS_KEY_ID", turn);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
    vi.stubEnv("AWS_SESSION_TOKEN", "token");
    expect(await credentials()).toMatchObject({ accessKeyId: turn, secretAccessKey: "secret", sessionToken: "token" });
  }
  vi.unstubAllEnvs();
});

test("what a table refuses has its class and carries the item, though the SDK's error classes are made shorter", async () => {
  const { dossiersTable, client } = await officeTables();
  const { endpoint, region, credentials } = client.config;
  const sdk = await stubbed(`module.exports = require("@aws-sdk/client-dynamodb");`);
  const bundled = new sdk.DynamoDBClient({ endpoint, region, credentials });
  const Item = { pk: { S: "27163#x" }, sk: { S: "dossier" } };
  const put = () =>
    bundled.send(
      new sdk.PutItemCommand({
        TableName: dossiersTable,
        Item,
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
  await put();
  const refused = await put().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(sdk.ConditionalCheckFailedException);
  expect(refused).toBeInstanceOf(sdk.DynamoDBServiceException);
  expect(refused).not.toBeInstanceOf(sdk.ThrottlingException);
  expect(refused).toMatchObject({ name: "ConditionalCheckFailedException", $fault: "client", Item });
  const missing = new sdk.GetItemCommand({ TableName: "Nothing", Key: Item });
  const absent = await bundled.send(missing).catch((error: unknown) => error);
  expect([absent instanceof sdk.ResourceNotFoundException, absent.$metadata.httpStatusCode]).toEqual([true, 400]);
  const written = Object.keys(await import("@aws-sdk/client-dynamodb")).filter((name) => name.endsWith("Exception"));
  expect(Object.keys(sdk)).toEqual(expect.arrayContaining(written));
});

test("Lambda can load every bundle and finds a handler of an event and a context at most", () => {
  const names = {
    DOSSIERS_TABLE: "d",
    PEOPLE_TABLE: "p",
    CITIZENS_TABLE: "c",
    SESSIONS_TABLE: "s",
    SEALED_TABLE: "e",
    SEALINGS_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/1/sealings",
    RELEASES_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/1/releases",
    DELIVERIES_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/1/deliveries",
    DESK_URL: "https://office.example/desk",
    MESSAGE_CLOCK: "clock",
    OUTSIDE_REACH: "internet",
    JOBS_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/1/jobs.fifo",
    JOBS_DEAD_LETTER_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/1/dead.fifo",
    PUBLIC_BASE_URL: "https://office.example",
    SLACK_API_URL: "https://slack.example/api/",
    SLACK_SIGNING_SECRET: "s",
    SLACK_TEAMS: "T0001",
    SLACK_BOT_TOKENS: `{"T0001":"xoxb-1"}`,
    SLACK_APP_ID: "A1",
  } satisfies Record<EnvName, string>;
  for (const [name, value] of Object.entries(names)) vi.stubEnv(name, value);
  vi.stubEnv("AWS_REGION", "ap-southeast-1");
  for (const { id, file } of bundles) {
    const { handler } = require(file);
    expect({ id, kind: typeof handler, fits: handler.length <= 2 }).toEqual({ id, kind: "function", fits: true });
  }
  vi.unstubAllEnvs();
});

/** Bundles a few lines as functions are bundled, and loads them. */
async function stubbed(contents: string) {
  const outfile = join(folder, `${Math.abs(contents.length)}.cjs`);
  await build({
    stdin: { contents, resolveDir: repository },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    plugins: [stubs],
  });
  return require(outfile);
}
