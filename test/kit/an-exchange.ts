import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { exchangeHandler } from "#functions/exchange/exchange-handler.ts";
import type { Office } from "#shared/offices/office.ts";
import { anApi, ask, type Sent } from "./an-api.ts";
import { countCalls, dynamoClient, type OfficeTables } from "./dynamodb.ts";

/** The real handler for the office's own software beside the API, on the same tables. */
export async function anExchange(changes: Partial<Office> = {}) {
  const api = await anApi(changes);
  return { ...api, exchange: anInstanceOfExchange(api.tables, api.apiKey, api.office.id) };
}

/** One running function: its own client, whose calls are counted. */
export function anInstanceOfExchange(tables: OfficeTables, apiKey: string, officeId: string) {
  const client = DynamoDBDocumentClient.from(dynamoClient(tables.endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const calls = countCalls(client);
  return { client, calls, ...exchangeOn(client, tables, apiKey, officeId) };
}

/** What callers can do with the handler on a client. */
export function exchangeOn(client: DynamoDBDocumentClient, tables: OfficeTables, apiKey: string, officeId: string) {
  const handler = exchangeHandler({ ...tables, client, publicBaseUrl: "https://office.example", nowMs: () => 0 });
  const send = (method: string, path: string, sent: Sent = {}) => ask(handler, method, path, { apiKey, ...sent });
  const importAs =
    (type: string) =>
    (raw: string | Buffer, sent: Sent = {}) =>
      send("POST", `/v1/offices/${officeId}/imports`, {
        raw,
        key: "import",
        ...sent,
        headers: { "content-type": type, ...sent.headers },
      });
  const ndjson = importAs("application/x-ndjson");
  return {
    send,
    ndjson,
    csv: importAs("text/csv; charset=utf-8"),
    /** Imports rows as NDJSON. */
    rows: (rows: readonly object[], sent: Sent = {}) => ndjson(rows.map((row) => JSON.stringify(row)).join("\n"), sent),
  };
}
