import { rm } from "node:fs/promises";
import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

type TableDefinition = Omit<CreateTableCommandInput, "TableName">;

/** The tables as the office has them, without their names. */
export interface OfficeTableDefinitions {
  readonly dossiers: TableDefinition;
  readonly people: TableDefinition;
  readonly citizens: TableDefinition;
  readonly sessions: TableDefinition;
  readonly sealed: TableDefinition;
}

/** The tables that the data stack would deploy, from its synthesized template. */
export async function readOfficeTables(): Promise<OfficeTableDefinitions> {
  const [{ App }, { DataStack }, { stageOf }, { readAssembly }, { checkResources }, { tableDefinition }] =
    await Promise.all([
      import("aws-cdk-lib"),
      import("#infra/stacks/data-stack.ts"),
      import("#infra/stage.ts"),
      import("#infra/local/template/assembly.ts"),
      import("#infra/local/template/checked-resources.ts"),
      import("#infra/local/host/tables.ts"),
    ]);
  const app = new App();
  new DataStack(app, "Data", { stage: stageOf("local") });
  const { directory, stacks } = app.synth();
  const templates = stacks.map(({ stackName: stack, templateFullPath: file }) => ({ stack, file }));
  const resources = checkResources(await readAssembly({ directory, templates }));
  await rm(directory, { recursive: true, force: true });
  const table = (id: string) => {
    const found = resources.of("AWS::DynamoDB::GlobalTable").find(({ logicalId }) => logicalId.startsWith(id));
    if (found === undefined) throw new Error(`The data stack has no table ${id}`);
    return tableDefinition(found);
  };
  return {
    dossiers: table("Dossiers"),
    people: table("People"),
    citizens: table("Citizens"),
    sessions: table("Sessions"),
    sealed: table("Sealed"),
  };
}
