import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { folderAssets } from "#functions/desk/assets.ts";
import { deskHandler } from "#functions/desk/desk-handler.ts";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { makeLink } from "#shared/sessions/make-link.ts";
import { morning } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { type CountedCall, countCalls, dynamoClient, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

/** One of each role, all of the same department. */
export const staffOfEachRole: Staff[] = (["officer", "head", "signer", "leader", "admin"] as const).map((role) => ({
  slackUser: `U0${role.toUpperCase()}`,
  name: `Người ${role}`,
  department: "justice",
  role,
}));
export const userOf = (role: Staff["role"]) => `U0${role.toUpperCase()}`;

export const host = "office.example";
export const origin = `https://${host}`;
export const random = () => randomBytes(32).toString("base64url");
const folder = mkdtempSync(join(tmpdir(), "benang-desk-"));
for (const name of ["desk.css", "reception.js", "signing.js"]) writeFileSync(join(folder, name), `/* ${name} */`);

export interface DeskSent {
  readonly session?: string | undefined;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly raw?: string;
  readonly key?: string;
  /** Instead of `headers` of a page of ours; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly query?: string;
  readonly now?: string;
}

export interface DeskAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly cookies: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they are
  readonly body: any;
}

/** The real desk on the real engine, with an office that has somebody of each role. */
export async function aDesk(changes: Partial<Office> = {}, nowMs: () => number = () => 0) {
  const tables = await officeTables();
  const office = anOffice({ staff: staffOfEachRole, ...changes });
  await openDeskOffice(tables, office);
  return { tables, office, ...aDeskOn(tables, nowMs) };
}

export async function openDeskOffice(tables: OfficeTables, office: Office): Promise<void> {
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(office, exampleTrackingKey(office.id));
}

/** One running function of the desk: its own client, whose calls are counted, and its own memory of what it read. */
export function aDeskOn(tables: OfficeTables, nowMs: () => number = () => 0) {
  const client = DynamoDBDocumentClient.from(dynamoClient(tables.endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const calls: CountedCall[] = countCalls(client);
  const assets = folderAssets(folder);
  const handler = deskHandler({ ...tables, client, publicBaseUrl: origin, assets, random, nowMs });
  const send = (method: string, path: string, sent: DeskSent = {}) => askDesk(handler, method, path, sent);
  const link = async (slackUser: string, { officeId = "27163", now = morning } = {}) => {
    const links = dynamoLinks(tables.documentClient, tables.sessionsTable);
    return (await makeLink({ officeId, slackUser }, now, { links, random })).token;
  };
  /** Comes in by a link. @returns what the cookie holds. */
  const comeIn = async (slackUser: string, at: { officeId?: string; now?: string } = {}) => {
    const token = await link(slackUser, at);
    const answer = await send("POST", "/desk/enter", { form: { token }, ...(at.now && { now: at.now }) });
    return sessionOf(answer) ?? Promise.reject(new Error(`Not in: ${answer.status} ${answer.body}`));
  };
  return { client, calls, send, link, comeIn };
}

export function sessionOf({ cookies }: DeskAnswer): string | undefined {
  return cookies.map((cookie) => /^desk=([^;]+);/.exec(cookie)?.[1]).find((value) => value !== undefined);
}

/** One request as API Gateway hands over what a page of ours sends. */
async function askDesk(
  handler: ReturnType<typeof deskHandler>,
  method: string,
  path: string,
  sent: DeskSent,
): Promise<DeskAnswer> {
  const result = await handler(eventOf(method, path, sent), {} as Context);
  const { statusCode = 0, headers = {}, cookies = [], body = "" } = result as APIGatewayProxyStructuredResultV2;
  const isJson = String(headers["content-type"]).includes("json") && body !== "";
  return {
    status: statusCode,
    headers: headers as Record<string, string>,
    cookies,
    body: isJson ? JSON.parse(body) : body,
  };
}

function eventOf(method: string, path: string, sent: DeskSent): APIGatewayProxyEventV2 {
  const { session, cookies = [], query = "", now = morning } = sent;
  const event: Partial<APIGatewayProxyEventV2> = {
    version: "2.0",
    rawPath: path,
    rawQueryString: query,
    headers: headersOf(method, sent),
    cookies: [...cookies, ...(session === undefined ? [] : [`desk=${session}`])],
    ...(query !== "" && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    requestContext: {
      http: { method, path },
      timeEpoch: Date.parse(now),
    } as APIGatewayProxyEventV2["requestContext"],
    ...bodyOf(sent),
    isBase64Encoded: false,
  };
  return event as APIGatewayProxyEventV2;
}

function headersOf(method: string, { form, key, headers }: DeskSent): Record<string, string> {
  const type = form === undefined ? "application/json" : "application/x-www-form-urlencoded";
  const ours = method === "GET" ? {} : { origin, "content-type": type };
  const all = { host, ...ours, ...(key !== undefined && { "idempotency-key": key }), ...headers };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function bodyOf({ raw, form, body }: DeskSent): { body?: string } {
  if (raw !== undefined) return { body: raw };
  if (form !== undefined) return { body: new URLSearchParams({ ...form }).toString() };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}
