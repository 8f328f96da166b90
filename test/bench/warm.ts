import { createHmac, timingSafeEqual } from "node:crypto";
import { createRequire } from "node:module";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Reading } from "#shared/overload/overload.ts";
import { dynamoLoads } from "#shared/overload/overload-table.ts";
import { counter } from "./cold.ts";
import { interleaved, microseconds, quantile } from "./compare.ts";
import { apiEvent, chatterEvent } from "./events.ts";
import { promiseGoals } from "./promise.ts";
import type { Goal } from "./report.ts";
import type { Setting } from "./setting.ts";

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode?: number; body?: string }>;
const context = { getRemainingTimeInMillis: () => 9_000 };

/** Goals 5 and 6: what our layers add to the call beneath them, in one process. */
export async function warmGoals(setting: Setting, rounds: number, progress: (text: string) => void): Promise<Goal[]> {
  Object.assign(process.env, setting.env, {
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "b",
    AWS_SECRET_ACCESS_KEY: "b",
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
  });
  const load = (id: string) => (createRequire(import.meta.url)(setting.ours(id)) as { handler: Handler }).handler;
  const api = load("Api");
  progress("warm calls");
  return [
    ...(await databaseGoals(setting, api, rounds)),
    ...(await processorGoals(setting, api, load("SlackReceiver"), rounds * 4)),
    ...promiseGoals(setting.office.calendar, rounds),
  ];
}

async function databaseGoals(setting: Setting, api: Handler, rounds: number): Promise<Goal[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: setting.env.AWS_ENDPOINT_URL_DYNAMODB }));
  const base = `/v1/offices/${setting.office.id}`;
  const received = await api(
    apiEvent(
      setting,
      "POST",
      `${base}/dossiers`,
      { procedure: "2.000815", receivedAt: new Date().toISOString(), channel: "direct" },
      "bench",
    ),
    context,
  );
  const { code } = JSON.parse(received.body ?? "{}") as { code: string };
  const Key = { pk: `${setting.office.id}#${code}`, sk: "dossier" };
  const next = counter();
  const reading = () => ({
    department: "justice",
    waiting: 4,
    openCounters: 4,
    minutesPerPerson: 5,
    at: new Date(1_770_000_000_000 + next() * 1_000).toISOString(),
  });
  const writes: UpdateCommand[] = [];
  for (let round = 0; round < rounds * 2; round += 1) writes.push(await writeOf(setting, reading(), `bench${next()}`));
  const results = await timed(
    {
      "raw get": () => client.send(new GetCommand({ TableName: "Dossiers", Key, ConsistentRead: true })),
      "handler get": () => api(apiEvent(setting, "GET", `${base}/dossiers/${code}`), context),
      "raw write": () => client.send(writes.shift() as UpdateCommand),
      "handler write": () =>
        api(apiEvent(setting, "POST", `${base}/counters/readings`, reading(), `bench ${next()}`), context),
    },
    rounds,
  );
  return (["get", "write"] as const).flatMap((kind) => [
    overhead(results, kind, 0.5, 1.1),
    overhead(results, kind, 0.95, 1.15),
  ]);
}

/** What the handler asks the SDK for, caught on its way there, for a row of its own. */
async function writeOf({ office }: Setting, reading: Reading, key: string): Promise<UpdateCommand> {
  const asked: UpdateCommand[] = [];
  const send = (command: UpdateCommand) => {
    asked.push(command);
    return Promise.resolve({ Attributes: reading });
  };
  const loads = dynamoLoads({ send } as unknown as DynamoDBDocumentClient, "People");
  await loads.record(`${office.id}#bench`, reading, "low", { key: key.slice(-8), body: "same" });
  return new UpdateCommand((asked[0] as UpdateCommand).input);
}

function overhead(results: Record<string, number[]>, kind: string, part: number, goal: number): Goal {
  const raw = quantile(results[`raw ${kind}`] ?? [], part);
  const value = quantile(results[`handler ${kind}`] ?? [], part) / raw;
  return {
    number: "5",
    what: `warm ${kind}, p${part * 100}`,
    value,
    goal,
    peer: "Powertools idempotent put 3.4",
    unit: "x same SDK call",
    note: `${raw.toFixed(0)} us raw`,
  };
}

async function processorGoals(setting: Setting, api: Handler, receiver: Handler, rounds: number): Promise<Goal[]> {
  const office = () => apiEvent(setting, "GET", `/v1/offices/${setting.office.id}`);
  const chatter = chatterEvent(setting, "Ev1");
  const results = await timed(
    {
      "api without a call": () => api(office(), context),
      "bolt dispatch": () => receiver(chatter, context),
      "by hand": async () => byHand(setting, chatter),
    },
    rounds,
  );
  const p50 = (name: string) => quantile(results[name] ?? [], 0.5);
  return [
    {
      number: "6",
      what: "Bolt dispatch of a signed request, p50",
      value: p50("bolt dispatch"),
      goal: 100,
      peer: `by hand ${p50("by hand").toFixed(1)}`,
      unit: "us",
      note: "",
    },
    {
      number: "6",
      what: "Bolt dispatch against by hand",
      value: p50("bolt dispatch") / p50("by hand"),
      goal: 10,
      peer: "1.00",
      unit: "x by hand",
      note: "",
    },
    {
      number: "6",
      what: "middy, key, router and schemas, p50",
      value: p50("api without a call"),
      goal: 35,
      peer: "middy + zod 25-32",
      unit: "us",
      note: "",
    },
  ];
}

/** The least that a receiver can do: check the signature and read the JSON. */
function byHand({ signingSecret }: Setting, { headers, body = "" }: ReturnType<typeof chatterEvent>): unknown {
  const mac = createHmac("sha256", signingSecret)
    .update(`v0:${headers["x-slack-request-timestamp"]}:${body}`)
    .digest("hex");
  if (!timingSafeEqual(Buffer.from(`v0=${mac}`), Buffer.from(headers["x-slack-signature"] ?? "")))
    throw new Error("signature");
  return JSON.parse(body);
}

async function timed(cases: Record<string, () => Promise<unknown>>, rounds: number): Promise<Record<string, number[]>> {
  const measured = Object.fromEntries(Object.entries(cases).map(([name, run]) => [name, () => microseconds(run)]));
  await interleaved(measured, Math.ceil(rounds / 5));
  return interleaved(measured, rounds);
}
