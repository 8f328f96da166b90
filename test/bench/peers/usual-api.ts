import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import middy from "@middy/core";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
// The named import is how most write it, and what makes it heavy.
import { z } from "zod";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const Path = z.object({ officeId: z.string().regex(/^\d{5}$/) });
const read = (pk: string, sk: string) =>
  client.send(new GetCommand({ TableName: process.env["PEOPLE_TABLE"] ?? "", Key: { pk, sk } }));

/** The same two reads as ours, built as is usual: middy, zod and the document client, one ESM bundle. */
export const handler = middy(async (event: { pathParameters?: unknown; rawPath: string }) => {
  const { officeId } = Path.parse({ officeId: event.rawPath.split("/")[3] });
  const key = await read(`${officeId}#keys`, "k0000001");
  const { Item } = await read(`${officeId}#office`, "settings");
  return { statusCode: key.Item && Item ? 200 : 404, body: JSON.stringify(Item?.["settings"]) };
}).use(httpHeaderNormalizer());
