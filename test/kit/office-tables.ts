import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

type TableDefinition = Omit<CreateTableCommandInput, "TableName">;

/** The tables as the office has them, without their names. */
export interface OfficeTableDefinitions {
  readonly dossiers: TableDefinition;
  readonly people: TableDefinition;
}

/** The tables that the stacks would deploy. */
export async function readOfficeTables(): Promise<OfficeTableDefinitions> {
  return {
    dossiers: table({ ProjectionType: "INCLUDE", NonKeyAttributes: ["department", "procedure"] }),
    people: table({ ProjectionType: "KEYS_ONLY" }),
  };
}

function table(projection: { ProjectionType: "INCLUDE" | "KEYS_ONLY"; NonKeyAttributes?: string[] }): TableDefinition {
  return {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((name) => ({ AttributeName: name, AttributeType: "S" })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: "gsi1",
        KeySchema: [
          { AttributeName: "gsi1pk", KeyType: "HASH" },
          { AttributeName: "gsi1sk", KeyType: "RANGE" },
        ],
        Projection: projection,
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  };
}
