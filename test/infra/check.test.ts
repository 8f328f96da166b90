import { type App, Stack } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { buildApp, rules } from "#infra/app.ts";
import { buildFunctions } from "#infra/build.ts";
import { templateFindings } from "#infra/check.ts";
import { stageNames } from "#infra/stage.ts";

beforeAll(() => buildFunctions());

afterEach(() => vi.unstubAllEnvs());

const findingsIn = (app: App) => templateFindings(app, rules(app));

test.each(stageNames)("cdk-nag finds nothing in %s that is not explained", (name) => {
  expect(findingsIn(buildApp(name, { guarded: false, alarmEmail: "on-call@example.org" }))).toEqual([]);
});

test("a careless queue is found, by each rule that it breaks", () => {
  const app = buildApp("dev", { guarded: false });
  new Queue(new Stack(app, "Careless"), "Plain");
  expect(findingsIn(app).map((finding) => finding.split(": ").slice(0, 2).join(" "))).toEqual([
    "Careless/Plain/Resource AwsSolutions-SQS3",
    "Careless/Plain/Resource AwsSolutions-SQS4",
    "Careless/Plain/Resource Serverless-SQSRedrivePolicy",
  ]);
});

test("what cdk-nag finds stops a deployment at its start", () => {
  // Leaves out CloudFormation's schemas, whose engine takes seconds; `npm run check` asks them.
  vi.stubEnv("CDK_VALIDATION", "false");
  const app = buildApp("dev");
  new Queue(new Stack(app, "Careless"), "Plain");
  expect(() => app.synth()).toThrow("AwsSolutions-SQS4");
});
