import { beforeAll, expect, test } from "vitest";
import { type Resource, synthesized } from "./synthesized.ts";

let of: (type: string) => Resource[];
let resources: Resource[];

beforeAll(async () => {
  ({ of, resources } = await synthesized("prod"));
});

const idsOf = (found: Resource[]) => found.map(({ id }) => id);
const queue = (id: string) => of("SQS::Queue").find((found) => found.id === id);
const mappingsOf = (source: string) =>
  of("Lambda::EventSourceMapping").filter(({ properties }) =>
    JSON.stringify(properties.EventSourceArn).includes(source),
  );

test("the doors lead where the contract says", () => {
  expect(of("ApiGatewayV2::Route").map(({ properties }) => properties.RouteKey)).toEqual([
    "ANY /v1/offices/{proxy+}",
    "POST /v1/offices/{officeId}/imports",
    "GET /v1/offices/{officeId}/exports/{proxy+}",
    "GET /v1/offices/{officeId}/procedures",
    "GET /v1/offices/{officeId}/dossiers/{code}/promise",
    "GET /v1/offices/{officeId}/dossiers/{code}/forms/{form}",
    "ANY /v1/offices/{officeId}/messages/{proxy+}",
    "GET /desk",
    "ANY /desk/{proxy+}",
    "GET /v1/openapi.json",
    "POST /v1/tracking",
    "GET /t",
    "POST /t",
    "POST /slack/events",
  ]);
  for (const { properties } of of("ApiGatewayV2::Integration")) expect(properties.PayloadFormatVersion).toBe("2.0");
});

test("access logs hold no address, no query, no path and no agent of a caller", () => {
  const formats = of("ApiGatewayV2::Stage").map(({ properties }) => properties.AccessLogSettings.Format);
  expect(formats).toHaveLength(2);
  for (const format of formats) {
    expect(JSON.parse(format)).toHaveProperty("requestId", "$context.requestId");
    expect(format).not.toMatch(/identity|query|\$context\.path|protocol|userAgent|authorizer/i);
  }
});

test("each door is throttled", () => {
  expect(of("ApiGatewayV2::Stage").map(({ properties }) => properties.DefaultRouteSettings)).toEqual([
    { ThrottlingRateLimit: 1_000, ThrottlingBurstLimit: 2_000 },
    { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
  ]);
});

test("jobs wait in lanes of their own, and a job that fails thirty times is set aside", () => {
  const [jobs] = of("SQS::Queue").filter(({ properties: { RedrivePolicy, FifoQueue } }) => RedrivePolicy && FifoQueue);
  expect(jobs?.properties).toMatchObject({
    FifoQueue: true,
    DeduplicationScope: "messageGroup",
    FifoThroughputLimit: "perMessageGroupId",
    VisibilityTimeout: 180,
    SqsManagedSseEnabled: true,
    RedrivePolicy: { maxReceiveCount: 30 },
  });
  const dead = queue(jobs?.properties.RedrivePolicy.deadLetterTargetArn["Fn::GetAtt"][0]);
  expect(dead?.properties).toMatchObject({
    FifoQueue: true,
    SqsManagedSseEnabled: true,
    MessageRetentionPeriod: 1_209_600,
  });
});

test("deliveries do not wait for each other, and one that fails eight times is set aside", () => {
  const deliveries = of("SQS::Queue").find(
    ({ id, properties }) => id.startsWith("Deliveries") && properties.RedrivePolicy,
  );
  expect(deliveries?.properties).toMatchObject({ VisibilityTimeout: 180, RedrivePolicy: { maxReceiveCount: 8 } });
  expect(deliveries?.properties.FifoQueue).toBeUndefined();
  const [mapping] = mappingsOf("Deliveries");
  expect(mapping?.properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
});

test("the worker has a sixth of the time for which its messages are hidden, and answers for each of them", () => {
  const [mapping] = mappingsOf("Jobs");
  expect(mapping?.properties).toMatchObject({
    BatchSize: 10,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    ScalingConfig: { MaximumConcurrency: 50 },
  });
  const worker = of("Lambda::Function").find(({ id }) => id.startsWith("SlackWorker"));
  expect(worker?.properties.Timeout).toBe(30);
});

test("a change that cannot be worked on is cut out of its batch, tried again and set aside", () => {
  const streams = mappingsOf("Stream");
  expect(streams).toHaveLength(3);
  for (const { properties } of streams) {
    expect(properties).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 43_200,
    });
    const [dead] = properties.DestinationConfig.OnFailure.Destination["Fn::GetAtt"];
    expect(queue(dead)?.properties.FifoQueue).toBeUndefined();
  }
});

test("project sees dossiers only, gathered for a minute; relay sees all at once", () => {
  const shapes = mappingsOf("Stream").map(({ properties }) => [
    JSON.stringify(properties.FunctionName).replace(/.*"(\w+)Function.*/, "$1"),
    properties.FilterCriteria?.Filters[0].Pattern,
    properties.MaximumBatchingWindowInSeconds,
  ]);
  expect(shapes).toEqual([
    ["Project", '{"dynamodb":{"Keys":{"sk":{"S":["dossier"]}}}}', 120],
    ["Relay", undefined, 0],
    ["Relay", undefined, 0],
  ]);
});

test("the clock ticks every minute; neither a tick that is not delivered nor one that fails is lost in silence", () => {
  const [rule] = of("Events::Rule");
  expect(rule?.properties).toMatchObject({ ScheduleExpression: "rate(1 minute)", State: "ENABLED" });
  const [target] = rule?.properties.Targets ?? [];
  expect(target.RetryPolicy).toEqual({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 300 });
  const [invoke] = of("Lambda::EventInvokeConfig");
  expect(invoke?.properties).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 300 });
  expect(invoke?.properties.DestinationConfig.OnFailure.Destination).toEqual(target.DeadLetterConfig.Arn);
});

test("queues refuse whoever comes without TLS, and the alarms' topic too", () => {
  const queues = of("SQS::Queue");
  const refusals = [...of("SQS::QueuePolicy"), ...of("SNS::TopicPolicy")].filter(({ properties }) =>
    properties.PolicyDocument.Statement.some(
      ({ Effect, Condition }: Resource["properties"]) =>
        Effect === "Deny" && Condition.Bool["aws:SecureTransport"] === "false",
    ),
  );
  expect(refusals).toHaveLength(queues.length + of("SNS::Topic").length);
});

test("every dead-letter queue is watched", () => {
  const watched = JSON.stringify(of("CloudWatch::Alarm").filter(({ id }) => id.includes("Hold")));
  const dead = of("SQS::Queue").filter(({ properties }) => properties.RedrivePolicy === undefined);
  expect(idsOf(dead)).toHaveLength(7);
  for (const { id } of dead) expect(watched).toContain(`GetAtt${id}QueueName`);
});

test("every function, door and table is watched, and the clock's silence too", () => {
  const ids = idsOf(of("CloudWatch::Alarm")).join(" ");
  for (const what of [
    "Api",
    "Exchange",
    "Desk",
    "Public",
    "Deliver",
    "Project",
    "SlackReceiver",
    "SlackWorker",
    "Seal",
    "Relay",
    "Tick",
    "Door",
    "SlackDoor",
  ]) {
    expect(ids).toContain(`${what}Fails`);
    if (!what.includes("Door")) expect(ids).toContain(`${what}Refused`);
  }
  for (const what of [
    "DossiersWritesRefused",
    "PeopleReadsRefused",
    "ProjectLags",
    "RelayLags",
    "TickStands",
    "JobsLate",
  ]) {
    expect(ids).toContain(what);
  }
});

test("each alarm says what a failure costs people, and tells when it is over", () => {
  for (const { properties } of of("CloudWatch::Alarm")) {
    expect(properties.AlarmDescription).toMatch(/^[A-Z].{30,}\.$/s);
    expect(properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^Alarms/) }]);
    expect(properties.OKActions).toEqual(properties.AlarmActions);
  }
});

test("CloudWatch may speak to the topic, and a person hears it", () => {
  const [policy] = of("SNS::TopicPolicy");
  expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
    expect.objectContaining({
      Effect: "Allow",
      Action: "sns:Publish",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
    }),
  );
  expect(of("SNS::Subscription").map(({ properties }) => [properties.Protocol, properties.Endpoint])).toEqual([
    ["email", "on-call@example.org"],
  ]);
});

test("logs end: no log group without a term", () => {
  const logs = resources.filter(({ type }) => type === "AWS::Logs::LogGroup");
  expect(logs).toHaveLength(13);
  for (const { properties } of logs) expect(properties.RetentionInDays).toBe(90);
});
