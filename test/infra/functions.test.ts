import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { repository } from "#infra/build.ts";
import { entries, functionIds } from "#infra/bundles/catalogue.ts";
import { type Resource, synthesized } from "./synthesized.ts";

let functions: Map<string, Resource["properties"]>;

beforeAll(async () => {
  const { of } = await synthesized("prod");
  functions = new Map(of("Lambda::Function").map(({ id, properties }) => [id.replace(/Function.*/, ""), properties]));
});

test("every function of the catalogue is deployed, on arm64 and the newest Node, with time and memory of its own", () => {
  expect([...functions.keys()].sort()).toEqual([...functionIds].sort());
  for (const properties of functions.values()) {
    expect(properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: 512,
      Timeout: expect.any(Number),
      LoggingConfig: { LogFormat: "JSON", LogGroup: expect.anything() },
    });
  }
});

test.each(functionIds)("%s is told every name that its code reads, and no other", (id) => {
  const source = readFileSync(join(repository, entries[id]), "utf8");
  const read = [...source.matchAll(/\benv\("([A-Z_]+)"\)/g)].map(([, name = ""]) => name);
  const told = Object.keys(functions.get(id)?.Environment.Variables);
  expect(told.sort()).toEqual([...new Set(read)].sort());
});

test("secrets are in no template: CloudFormation looks them up while it deploys", () => {
  const { Variables } = functions.get("SlackReceiver")?.Environment ?? {};
  const lookup = (field: string) => `{{resolve:secretsmanager:benang/prod/slack:SecretString:${field}::}}`;
  expect(Variables).toMatchObject({
    SLACK_SIGNING_SECRET: lookup("signingSecret"),
    SLACK_APP_ID: lookup("appId"),
    SLACK_TEAMS: lookup("teams"),
  });
  // The worker speaks in Slack; the receiver opens a modal within the three seconds of a click, and nothing more.
  for (const speaker of ["SlackWorker", "SlackReceiver", "Seal"] as const) {
    const variables = functions.get(speaker)?.Environment.Variables;
    expect(variables).toMatchObject({ SLACK_BOT_TOKENS: lookup("botTokens") });
  }
});

test("a rotated secret is read again, because its version is part of the reference", async () => {
  const { of } = await synthesized("prod", { slackSecretVersion: "4a1b" });
  const told = of("Lambda::Function").map(({ properties }) => properties.Environment.Variables.SLACK_BOT_TOKENS);
  const rotated = "{{resolve:secretsmanager:benang/prod/slack:SecretString:botTokens::4a1b}}";
  expect(told.filter((token) => token !== undefined)).toEqual([rotated, rotated, rotated]);
});

test("strangers cannot take the counters' share of the account", () => {
  expect(functions.get("Public")).toMatchObject({ ReservedConcurrentExecutions: 100 });
});
