import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceInUseException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { NotReady } from "../not-ready.ts";
import type { Checked } from "../template/checked-resources.ts";
import type { Values } from "../template/values.ts";
import { cdkIdOf, physicalName } from "./names.ts";

type TableResource = Checked<"AWS::DynamoDB::GlobalTable">;

/** The table that a template describes, without its name. */
export function tableDefinition({ properties }: TableResource): Omit<CreateTableCommandInput, "TableName"> {
  return {
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    BillingMode: properties.BillingMode,
    ...(properties.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes }),
    ...(properties.StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, ...properties.StreamSpecification },
    }),
  };
}

/** Makes each table, or finds it as it was left. @returns table name by CDK id. @throws NotReady when it was left in another shape. */
export async function openTables(
  client: DynamoDBClient,
  resources: readonly TableResource[],
  values: Values,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const resource of resources) {
    const name = resource.properties.TableName ?? physicalName(resource);
    const table = await openTable(client, name, resource);
    values.know(resource, {
      ref: name,
      attributes: { Arn: table.TableArn ?? "", StreamArn: table.LatestStreamArn ?? "" },
    });
    names.set(cdkIdOf(resource), name);
  }
  return names;
}

async function openTable(client: DynamoDBClient, name: string, resource: TableResource): Promise<TableDescription> {
  const definition = { ...tableDefinition(resource), TableName: name };
  try {
    await client.send(new CreateTableCommand(definition));
    const ttl = resource.properties.TimeToLiveSpecification;
    if (ttl) await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: ttl }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const { Table: table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
  if (shapeOf(table) === shapeOf(definition)) return table;
  throw new NotReady(`The kept table ${name} has another shape than the stacks say: start once with --fresh.`);
}

/** Keys and indexes in one comparable text. */
function shapeOf({ KeySchema, GlobalSecondaryIndexes = [] }: TableDescription | CreateTableCommandInput): string {
  const keys = (schema: KeySchemaElement[] = []) =>
    schema.map(({ AttributeName, KeyType }) => `${AttributeName}:${KeyType}`);
  const indexes = GlobalSecondaryIndexes.map((index) => {
    const { ProjectionType, NonKeyAttributes = [] } = index.Projection ?? {};
    return [index.IndexName, ...keys(index.KeySchema), ProjectionType, ...NonKeyAttributes.toSorted()].join(" ");
  });
  return [...keys(KeySchema), ...indexes.toSorted()].join("; ");
}
