import { expect, test } from "vitest";
import { stageOf } from "#infra/stage.ts";
import { synthesized } from "./synthesized.ts";

test("prod does not deploy while nobody would be woken", () => {
  expect(() => stageOf("prod")).toThrow("prod needs -c alarmEmail=ADDRESS: somebody must be woken when it fails");
});

test.each(["dev", "prod"] as const)("%s speaks to no Slack but the real one", (name) => {
  expect(() => stageOf(name, { alarmEmail: "a@example.org", slackApiUrl: "http://127.0.0.1/" })).toThrow(
    "Only the local stage takes slackApiUrl",
  );
  expect(stageOf(name, { alarmEmail: "a@example.org" }).slackApiUrl).toBe("https://slack.com/api/");
});

test("the local stage speaks to the Slack it is shown", () => {
  expect(stageOf("local", { slackApiUrl: "http://127.0.0.1:4010/api/" }).slackApiUrl).toBe(
    "http://127.0.0.1:4010/api/",
  );
});

test("in prod the records outlive their stack, a wrong hand and a wrong minute", async () => {
  const { of, app } = await synthesized("prod");
  const tables = of("DynamoDB::GlobalTable");
  expect(tables.map(({ deletion }) => deletion)).toEqual(Array(5).fill("Retain"));
  for (const { properties } of tables) {
    expect(properties.Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  }
  expect(of("SQS::Queue").map(({ deletion }) => deletion)).toEqual(Array(11).fill("Retain"));
  expect(app.node.findChild("Benang-prod-Data")).toHaveProperty("terminationProtection", true);
});

test.each(["local", "dev"] as const)("%s leaves nothing behind", async (name) => {
  const { resources, app } = await synthesized(name);
  expect(resources.filter(({ deletion }) => deletion === "Retain")).toEqual([]);
  expect(app.node.findChild(`Benang-${name}-Data`)).not.toHaveProperty("terminationProtection", true);
});

test("tables are what the records need: two keys, sparse indexes, rows that end, a stream where events come from", async () => {
  const { of } = await synthesized("local");
  const shapes = of("DynamoDB::GlobalTable").map(({ properties }) => properties);
  for (const shape of shapes) {
    expect(shape).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    });
  }
  const stream = { StreamViewType: "NEW_AND_OLD_IMAGES" };
  // What citizens said of themselves, what ends by itself and who wrote without a name leaves no trace in a stream.
  expect(shapes.map(({ StreamSpecification }) => StreamSpecification)).toEqual([
    stream,
    stream,
    undefined,
    undefined,
    undefined,
  ]);
  const projections = shapes.map(({ GlobalSecondaryIndexes = [] }) =>
    GlobalSecondaryIndexes.map(({ Projection }: { Projection: object }) => Projection),
  );
  expect(projections).toEqual([
    [
      { ProjectionType: "INCLUDE", NonKeyAttributes: ["department", "procedure"] },
      { ProjectionType: "INCLUDE", NonKeyAttributes: ["department", "procedure", "promisedAt"] },
    ],
    [{ ProjectionType: "KEYS_ONLY" }],
    [],
    [],
    [{ ProjectionType: "KEYS_ONLY" }],
  ]);
});
