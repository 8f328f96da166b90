import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { OfficeTables } from "./dynamodb.ts";

/** Every item of the tables that last as text, in order: what two moments are compared by. */
export async function tableContents(tables: OfficeTables): Promise<string[]> {
  const { client, dossiersTable, peopleTable, citizensTable } = tables;
  const pages = await Promise.all(
    [dossiersTable, peopleTable, citizensTable].map((TableName) =>
      client.send(new ScanCommand({ TableName, ConsistentRead: true })),
    ),
  );
  return pages.flatMap(({ Items = [] }) => Items.map((item) => JSON.stringify(item))).sort();
}
