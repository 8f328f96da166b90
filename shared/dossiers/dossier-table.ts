import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type RequestId, RequestMismatch } from "#shared/kernel/request-id.ts";
import { claimNumber } from "./claim-number.ts";
import type { Dossier, Dossiers, Outcome, Step } from "./dossier.ts";
import { homeOf } from "./dossier-code.ts";
import { DossierNotFound } from "./dossier-errors.ts";
import { dossierItem, dossierKeys, readDossier, sawRequest } from "./dossier-item.ts";
import { listOpen } from "./list-open.ts";
import { listSigning } from "./list-signing.ts";
import { moveExpression } from "./move-expression.ts";
import { DeathsNotCompared, isOf, refusal } from "./refusal.ts";

type Item = Record<string, unknown>;
interface Place {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** The Dossiers table behind its port. */
export function dynamoDossiers(client: DynamoDBDocumentClient, table: string): Dossiers {
  const place = { client, table };
  return {
    async get(officeId, code) {
      const item = await read(place, officeId, code);
      if (item === undefined) throw new DossierNotFound(code);
      return readDossier(item);
    },
    async find(officeId, code, request) {
      const item = await read(place, officeId, code);
      return item && replayOf(item, request);
    },
    claimNumber: (officeId, date, request) => claimNumber(client, table, { officeId, date, request }),
    add: (dossier, request) => add(place, dossier, request),
    move: (officeId, code, step) => move(place, officeId, code, step),
    markDuplicates: (officeId, code, duplicates) => markDuplicates(place, officeId, code, duplicates),
    listOpen: (officeId, query) => listOpen(client, table, officeId, query),
    listSigning: (officeId, query) => listSigning(client, table, officeId, query),
  };
}

/** The item as far as it exists for this office. */
async function read({ client, table }: Place, officeId: string, code: string): Promise<Item | undefined> {
  const Key = dossierKeys.dossier(homeOf(code, officeId), code);
  const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item !== undefined && isOf(Item, officeId) ? Item : undefined;
}

async function add({ client, table }: Place, dossier: Dossier, request: RequestId): Promise<Outcome> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: dossierItem(dossier, request),
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { dossier, replayed: false };
  } catch (error) {
    const before = itemBefore(error);
    if (before === undefined) throw error;
    return replayOf(before, request);
  }
}

async function move({ client, table }: Place, officeId: string, code: string, step: Step): Promise<Outcome> {
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        ...moveExpression(officeId, code, step),
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { dossier: readDossier(Attributes ?? {}), replayed: false };
  } catch (error) {
    const before = itemBefore(error);
    if (before === undefined || !isOf(before, officeId)) throw new DossierNotFound(code);
    if (sawRequest(before, step.request) !== "no") return replayOf(before, step.request);
    const dossier = readDossier(before);
    throw refusal(officeId, step, dossier) ?? new DeathsNotCompared(dossier);
  }
}

async function markDuplicates({ client, table }: Place, officeId: string, code: string, duplicates: readonly string[]) {
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: dossierKeys.dossier(homeOf(code, officeId), code),
        UpdateExpression: "SET duplicates = :duplicates",
        ConditionExpression: "officeId = :me OR handledBy = :me",
        ExpressionAttributeValues: { ":duplicates": duplicates, ":me": officeId },
        ReturnValues: "ALL_NEW",
      }),
    );
    return readDossier(Attributes ?? {});
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new DossierNotFound(code);
    throw error;
  }
}

/** The item that made a condition fail; it comes raw even through the document client. */
function itemBefore(error: unknown): Item | undefined {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  return error.Item === undefined ? undefined : unmarshall(error.Item);
}

function replayOf(item: Item, request: RequestId): Outcome {
  if (sawRequest(item, request) !== "same") throw new RequestMismatch();
  return { dossier: readDossier(item), replayed: true };
}
