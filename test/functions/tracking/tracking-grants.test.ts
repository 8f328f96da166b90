import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { publicHandler } from "#functions/http/public-handler.ts";
import { anApi, ask } from "#test/kit/an-api.ts";
import { dynamoClient } from "#test/kit/dynamodb.ts";
import { aTrackedDossier } from "./a-tracked-dossier.ts";

interface Touched {
  readonly operation: string;
  readonly table: string;
  readonly partition: string;
}

/** The keys that API stack grants, which the local engine does not enforce. */
const granted: Readonly<Record<string, RegExp>> = { dossiers: /#H/, people: /#office$/, sessions: /#tries$/ };

test("whatever a stranger types, only rows are touched that the function may reach", async () => {
  const { tables } = await anApi();
  const { code, secret } = await aTrackedDossier(tables, { bundle: "a part in other software" });
  const client = DynamoDBDocumentClient.from(dynamoClient(tables.endpoint));
  const touched: Touched[] = [];
  const names = new Map([
    [tables.dossiersTable, "dossiers"],
    [tables.peopleTable, "people"],
    [tables.sessionsTable, "sessions"],
  ]);
  client.middlewareStack.add(
    (next, context) => (args) => {
      const { TableName, Key } = args.input as { TableName: string; Key: { pk: string } };
      const operation = (context as { commandName?: string }).commandName ?? "";
      touched.push({ operation, table: names.get(TableName) ?? TableName, partition: Key.pk });
      return next(args);
    },
    { step: "initialize", priority: "high" },
  );
  const handler = publicHandler({ ...tables, client, openApi: () => "{}", nowMs: () => 0, newSalt: () => "salt" });
  const typed = [
    code,
    "x",
    "",
    "codes",
    "27163#codes",
    "h29.99999-261120-0001",
    "H29.27163-",
    "\ud800",
    "*",
    "x".repeat(64),
  ];
  const statuses = new Map<string, number>();
  for (const [index, look] of looks(typed, secret).entries()) {
    const { status } = await ask(handler, "POST", "/v1/tracking", { body: look, from: `198.51.100.${index}` });
    statuses.set(`${look.code} ${look.secret}`, status);
  }
  expect(statuses.get(`${code} ${secret}`)).toBe(200);
  expect([...statuses.values()].filter((status) => status !== 404)).toHaveLength(1);
  expect(new Set(touched.map(({ operation }) => operation))).toEqual(new Set(["GetItemCommand", "UpdateItemCommand"]));
  for (const { operation, table, partition } of touched) {
    expect(partition).toMatch(granted[table] ?? expect.unreachable(table));
    if (operation === "UpdateItemCommand") expect(table).toBe("sessions");
  }
});

function looks(codes: readonly string[], secret: string): { code: string; secret: string }[] {
  return codes.flatMap((code) => [secret, "222222222"].map((guess) => ({ code, secret: guess })));
}
