import { randomBytes } from "node:crypto";
import {
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  CreateTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { clientSettings } from "#infra/local/engines/client-settings.ts";
import { onDemand } from "./on-demand.ts";

export interface OfficeTables {
  readonly client: DynamoDBClient;
  readonly documentClient: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly citizensTable: string;
  readonly sessionsTable: string;
  readonly sealedTable: string;
  /** Where DynamoDB Local listens, for what reads AWS_ENDPOINT_URL_DYNAMODB. */
  readonly endpoint: string;
}

/**
 * Fresh, empty tables of an office on the real engine, with names that no other test file uses. Without streams: each write
 * to the engine takes longer the more stream records it holds, of whatever table; `openStreams` gives them to who reads them.
 */
export async function officeTables(): Promise<OfficeTables> {
  const engine = await onDemand("engine");
  const client = dynamoClient(engine.endpoint);
  const suffix = randomBytes(6).toString("hex");
  const names = {
    dossiersTable: `Dossiers-${suffix}`,
    peopleTable: `People-${suffix}`,
    citizensTable: `Citizens-${suffix}`,
    sessionsTable: `Sessions-${suffix}`,
    sealedTable: `Sealed-${suffix}`,
  };
  const { StreamSpecification: _dossiers, ...dossiers } = engine.dossiers;
  const { StreamSpecification: _people, ...people } = engine.people;
  await client.send(new CreateTableCommand({ ...dossiers, TableName: names.dossiersTable }));
  await client.send(new CreateTableCommand({ ...people, TableName: names.peopleTable }));
  await client.send(new CreateTableCommand({ ...engine.citizens, TableName: names.citizensTable }));
  await client.send(new CreateTableCommand({ ...engine.sessions, TableName: names.sessionsTable }));
  await client.send(new CreateTableCommand({ ...engine.sealed, TableName: names.sealedTable }));
  return { client, documentClient: DynamoDBDocumentClient.from(client), ...names, endpoint: engine.endpoint };
}

/** From now on the streams hold what is written, as the deployed tables' do. */
export async function openStreams({ client, dossiersTable, peopleTable }: OfficeTables): Promise<void> {
  const { dossiers, people } = await onDemand("engine");
  for (const [TableName, { StreamSpecification }] of [
    [dossiersTable, dossiers],
    [peopleTable, people],
  ] as const) {
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  }
}

/** A new client of its own for the same engine, for what a test wants to count, kill or leave without an answer. */
export function dynamoClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient(clientSettings(endpoint));
}

/** What one call cost, in units of an on-demand table; a failed call is counted too. */
export interface CountedCall {
  readonly operation: string;
  /** Write units of the table itself. A failed condition costs 1 (items of up to 1 KB), which the engine does not report. */
  readonly wcu: number;
  readonly rru: number;
  readonly indexWcu: number;
}

/** A new client that writes every call and its cost into `calls`, in order. */
export function countingClient(endpoint: string) {
  const client = dynamoClient(endpoint);
  return { client, documentClient: DynamoDBDocumentClient.from(client), calls: countCalls(client) };
}

/** Counts from now on what goes through `client`, a plain or a document client. @returns the growing list of calls. */
export function countCalls(client: DynamoDBClient | DynamoDBDocumentClient): CountedCall[] {
  const calls: CountedCall[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = `${(context as { commandName?: string }).commandName}`.replace(/Command$/, "");
      try {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "INDEXES" } });
        calls.push(costOf(operation, result.output as Consumption));
        return result;
      } catch (error) {
        const refused = error instanceof ConditionalCheckFailedException ? 1 : 0;
        calls.push({ operation, wcu: refused, rru: 0, indexWcu: 0 });
        throw error;
      }
    },
    { step: "initialize", priority: "low", name: "countCalls" },
  );
  return calls;
}

/** The sum of a list of calls, with the number of round trips. */
export function totalCost(calls: readonly CountedCall[]) {
  const sum = (unit: "wcu" | "rru" | "indexWcu") => calls.reduce((total, call) => total + call[unit], 0);
  return { roundTrips: calls.length, wcu: sum("wcu"), rru: sum("rru"), indexWcu: sum("indexWcu") };
}

type Consumption = { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };

function costOf(operation: string, { ConsumedCapacity: consumed }: Consumption): CountedCall {
  const parts = [consumed ?? []].flat();
  const table = parts.reduce((sum, part) => sum + (part.Table?.CapacityUnits ?? 0), 0);
  const indexes = parts
    .flatMap((part) => Object.values(part.GlobalSecondaryIndexes ?? {}))
    .reduce((sum, index) => sum + (index.CapacityUnits ?? 0), 0);
  if (/Get|Query|Scan/.test(operation)) return { operation, wcu: 0, rru: table + indexes, indexWcu: 0 };
  return { operation, wcu: table, rru: 0, indexWcu: indexes };
}

/** Stands for the end of the process: nothing may catch it and go on. */
export class Killed extends Error {
  override name = "Killed";
}

/** Ends the caller right before or right after its `nth` request, counted from 1. @returns how many requests there were. */
export function killAt(
  client: DynamoDBClient | DynamoDBDocumentClient,
  nth: number,
  when: "before" | "after",
): () => number {
  return atRequest(client, async (request, send) => {
    if (request === nth && when === "before") throw new Killed(`killed before request ${nth}`);
    const answer = await send();
    if (request === nth) throw new Killed(`killed after request ${nth}`);
    return answer;
  });
}

/** The `nth` request is carried out but its answer never comes back, so the SDK sends it again. @returns the number of requests. */
export function loseAnswerAt(client: DynamoDBClient | DynamoDBDocumentClient, nth: number): () => number {
  return atRequest(client, async (request, send) => {
    const answer = await send();
    if (request === nth) throw Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" });
    return answer;
  });
}

/** Stands inside the SDK's own retries: every attempt is a request. Asking again on the same client replaces the fault. */
function atRequest<T extends object>(
  client: DynamoDBClient | DynamoDBDocumentClient,
  fault: (request: number, send: () => Promise<T>) => Promise<T>,
): () => number {
  let requests = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1;
      return (await fault(requests, () => next(args) as unknown as Promise<T>)) as unknown as ReturnType<typeof next>;
    },
    { step: "finalizeRequest", priority: "low", name: "fault", override: true },
  );
  return () => requests;
}
