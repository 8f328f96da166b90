import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { OfficeTables } from "./dynamodb.ts";

/** Every item of both tables as text, in order: what two moments are compared by. */
export async function tableContents({ client, dossiersTable, peopleTable }: OfficeTables): Promise<string[]> {
  const pages = await Promise.all(
    [dossiersTable, peopleTable].map((TableName) => client.send(new ScanCommand({ TableName, ConsistentRead: true }))),
  );
  return pages.flatMap(({ Items = [] }) => Items.map((item) => JSON.stringify(item))).sort();
}
