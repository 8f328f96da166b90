import { createRequire } from "node:module";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { readOfficeTables } from "#test/kit/office-tables.ts";
import { counter } from "./cold.ts";
import { interleaved, microseconds, quantile } from "./compare.ts";
import { textEvent } from "./events.ts";
import type { Goal } from "./report.ts";
import type { Setting } from "./setting.ts";

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode?: number; body?: string }>;

const rowsInCall = 2_000;
const atOnce = 16;
/** Local's log of changes grows slower with every row it holds, which is no work of ours: this table has none. */
const table = "Imports";

/** How long the import of a file takes, each row of it, beside a PutItem for each. */
export async function bulkGoals(setting: Setting, rounds: number, progress: (text: string) => void): Promise<Goal[]> {
  progress("imports");
  const client = await importTable(setting);
  Object.assign(process.env, setting.env, { DOSSIERS_TABLE: table });
  const { handler } = createRequire(import.meta.url)(setting.ours("Exchange")) as { handler: Handler };
  const importFile = async (file: number, expected: string) => {
    const path = `/v1/offices/${setting.office.id}/imports`;
    const { body = "{}" } = await handler(textEvent(setting, path, "application/x-ndjson", fileOf(file)), {});
    const count = (JSON.parse(body) as Record<string, number>)[expected];
    if (count !== rowsInCall) throw new Error(`${count} of ${rowsInCall} rows ${expected}: ${body.slice(0, 300)}`);
  };
  const next = counter();
  await importFile(0, "created");
  const results = await interleaved(
    {
      "that is new": () => perRow(() => importFile(next(), "created")),
      "that is here": () => perRow(() => importFile(0, "unchanged")),
      put: () => perRow(() => putAll(client, next())),
    },
    rounds,
  );
  const p50 = (name: string) => quantile(results[name] ?? [], 0.5);
  return ["that is new", "that is here"].map((name) => ({
    number: "import",
    what: `a row ${name}, p50 of ${rounds} files`,
    value: p50(name),
    goal: 1_000,
    peer: `PutItem, ${atOnce} at once: ${p50("put").toFixed(0)}`,
    unit: "us",
    note: `${(1e6 / p50(name)).toFixed(0)} rows/s, ${rowsInCall} a call`,
  }));
}

const perRow = async (work: () => Promise<void>) => (await microseconds(work)) / rowsInCall;

async function importTable({ env }: Setting): Promise<DynamoDBDocumentClient> {
  const client = new DynamoDBClient({ endpoint: env.AWS_ENDPOINT_URL_DYNAMODB });
  const { StreamSpecification: _, ...definition } = (await readOfficeTables()).dossiers;
  await client.send(new CreateTableCommand({ ...definition, TableName: table }));
  return DynamoDBDocumentClient.from(client);
}

const codeOf = (file: number, row: number) => `H44.${100 + file}-260105-${String(row).padStart(5, "0")}`;

function fileOf(file: number): string {
  const rows = Array.from({ length: rowsInCall }, (_, row) => ({
    code: codeOf(file, row),
    version: 1,
    procedure: "2.000815",
    channel: 1,
    status: 4,
    receivedAt: "2026-01-05T08:15:00+07:00",
    promisedAt: "2026-01-05T17:00:00+07:00",
  }));
  return rows.map((row) => JSON.stringify(row)).join("\n");
}

/** The same rows, stored the plain way. */
async function putAll(client: DynamoDBDocumentClient, file: number): Promise<void> {
  const history = ["receive", "start-work"].map((move) => `${move}|2026-01-05T01:15:00.000Z|k0000001|aaaaaaaabbbb`);
  const places = Array.from({ length: rowsInCall }, (_, row) => row).values();
  const lane = async () => {
    for (const row of places) {
      const code = codeOf(file, row);
      const Item = {
        pk: `27163#${code}`,
        sk: "dossier",
        gsi1pk: "27163#open",
        gsi1sk: `2026-01-05T10:00:00.000Z#${code}`,
        officeId: "27163",
        code,
        procedure: "2.000815",
        procedureFrom: "2025-01-01",
        department: "justice",
        channel: "direct",
        status: "inProcess",
        receivedAt: "2026-01-05T01:15:00.000Z",
        promisedAt: "2026-01-05T10:00:00.000Z",
        movedAt: "2026-01-05T01:15:00.000Z",
        urgent: false,
        version: 2,
        importVersion: 1,
        importContent: "aaaaaaaa",
        history,
        requests: new Set(["aaaaaaaa"]),
      };
      await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
