import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { apiHandler } from "#functions/http/api-handler.ts";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import { hashSecret, writeApiKey } from "#shared/offices/api-key.ts";
import type { Office } from "#shared/offices/office.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { type Scope, scopes } from "#shared/offices/offices.ts";
import { anOffice } from "./an-office.ts";
import { type CountedCall, countCalls, dynamoClient, type OfficeTables, officeTables } from "./dynamodb.ts";

/** Friday 20 November 2026, 08:15 in Ho Chi Minh City. */
export const morning = "2026-11-20T01:15:00.000Z";

export interface Sent {
  readonly body?: unknown;
  /** Sent as it is instead of `body`; bytes travel in base64. */
  readonly raw?: string | Buffer;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly apiKey?: string;
  readonly now?: string;
  /** IP address. */
  readonly from?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they are
  readonly body: any;
}

/** The real API handler on the real engine, with one open office and a key of every scope. */
export async function anApi(changes: Partial<Office> = {}) {
  const tables = await officeTables();
  const office = anOffice(changes);
  const apiKey = await openWithKey(tables, office);
  return { tables, office, apiKey, ...anInstance(tables, apiKey), another: () => anInstance(tables, apiKey) };
}

/** One running function of the API: its own client, whose calls are counted, and its own memory of what it read. */
function anInstance(tables: OfficeTables, apiKey: string) {
  const client = DynamoDBDocumentClient.from(dynamoClient(tables.endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const calls: CountedCall[] = countCalls(client);
  const api = (nowMs = () => 0) => apiHandler({ ...tables, client, publicBaseUrl: "https://office.example", nowMs });
  const handler = api();
  const send = (method: string, path: string, sent: Sent = {}) => ask(handler, method, path, { apiKey, ...sent });
  return { client, calls, send, api };
}

export async function openWithKey(
  tables: OfficeTables,
  office: Office,
  allowed: readonly Scope[] = scopes,
  keyId = "k0000001",
): Promise<string> {
  const register = dynamoOfficeRegister(tables.documentClient, tables.peopleTable);
  const secret = keyId.repeat(6).slice(0, 43);
  await register.put(office, exampleTrackingKey(office.id));
  await register.putKey({
    officeId: office.id,
    keyId,
    secretHash: hashSecret(secret),
    scopes: allowed,
    createdAt: morning,
  });
  return writeApiKey(office.id, keyId, secret);
}

/** One request as API Gateway hands it over. */
export async function ask(
  handler: ReturnType<typeof apiHandler>,
  method: string,
  path: string,
  sent: Sent,
): Promise<Answer> {
  const { body, raw, key, apiKey, headers = {}, query, now = morning, from = "192.0.2.1" } = sent;
  const event = {
    version: "2.0",
    rawPath: path,
    headers: {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(key !== undefined && { "idempotency-key": key }),
      "content-type": "application/json",
      ...headers,
    },
    queryStringParameters: query,
    requestContext: { http: { method, path, sourceIp: from }, timeEpoch: Date.parse(now) },
    body: Buffer.isBuffer(raw) ? raw.toString("base64") : (raw ?? (body && JSON.stringify(body))),
    isBase64Encoded: Buffer.isBuffer(raw),
  } as unknown as APIGatewayProxyEventV2;
  const result = (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
  const text = result.body ?? "";
  const isJson = /\/(problem\+)?json/.test(String(result.headers?.["content-type"]));
  return {
    status: result.statusCode ?? 0,
    headers: result.headers as Record<string, string>,
    body: isJson ? JSON.parse(text) : text,
  };
}
