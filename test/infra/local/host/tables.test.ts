import { DescribeTableCommand, DescribeTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { openTables } from "#infra/local/host/tables.ts";
import { readAssembly } from "#infra/local/template/assembly.ts";
import { type Checked, checkResources } from "#infra/local/template/checked-resources.ts";
import { templateValues, type Values } from "#infra/local/template/values.ts";
import { dynamoClient, officeTables } from "#test/kit/dynamodb.ts";
import { onDemand } from "#test/kit/on-demand.ts";

type TableResource = Checked<"AWS::DynamoDB::GlobalTable">;

let dossiers: TableResource;
let values: Values;
let endpoint: string;
beforeAll(async () => {
  const assembly = await readAssembly(await onDemand("stacks"));
  values = templateValues(assembly, {});
  const [first] = checkResources(assembly).of("AWS::DynamoDB::GlobalTable");
  if (first === undefined) throw new Error("no table");
  dossiers = first;
  ({ endpoint } = await officeTables());
});

describe("a table of the template", () => {
  test("is made with its keys, index, stream and time to live, and found again as it is", async () => {
    const client = dynamoClient(endpoint);
    const names = await openTables(client, [dossiers], values);
    const TableName = names.get("Dossiers") ?? "";
    expect(TableName).toBe("Benang-local-Data-Dossiers");
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      KeySchema: [{ AttributeName: "pk" }, { AttributeName: "sk" }],
      GlobalSecondaryIndexes: expect.arrayContaining([
        expect.objectContaining({ IndexName: "gsi1" }),
        expect.objectContaining({ IndexName: "gsi2" }),
      ]),
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    });
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: "expiresAt" });
    expect(values.text(dossiers.stack, { "Fn::GetAtt": [dossiers.logicalId, "StreamArn"] })).toBe(
      Table?.LatestStreamArn,
    );
    expect(await openTables(client, [dossiers], values)).toEqual(names);
  });

  test("that was kept in another shape is not touched, and the way out is said", async () => {
    const client = dynamoClient(endpoint);
    await openTables(client, [dossiers], values);
    const GlobalSecondaryIndexes = dossiers.properties.GlobalSecondaryIndexes?.map((index) => ({
      ...index,
      Projection: { ProjectionType: "ALL" as const },
    }));
    const changed = { ...dossiers, properties: { ...dossiers.properties, GlobalSecondaryIndexes } };
    await expect(openTables(client, [changed], values)).rejects.toThrow(/another shape .*: start once with --fresh\./);
  });
});
