import { randomBytes } from "node:crypto";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { publicHandler } from "#functions/http/public-handler.ts";
import { ask, type Sent } from "./an-api.ts";
import { countCalls, dynamoClient, type OfficeTables } from "./dynamodb.ts";

/** Every function makes another, and one of them becomes the day's. */
const newSalt = () => randomBytes(32).toString("base64url");

/** The real handler of what anybody may reach, on the tables of an office. */
export function aPublicApi(tables: OfficeTables) {
  const client = DynamoDBDocumentClient.from(dynamoClient(tables.endpoint));
  const calls = countCalls(client);
  const handler = publicHandler({ ...tables, client, openApi: () => '{"openapi":"3.1.0"}', nowMs: () => 0, newSalt });
  return { calls, send: (method: string, path: string, sent: Sent = {}) => ask(handler, method, path, sent) };
}
