import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { readCursor, writeCursor } from "#shared/platform/cursor.ts";
import type { Dossiers, OpenDossier, Outcome, Step } from "./dossier.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { DossierChanged, DossierNotFound, MoveNotAllowed, StepOutOfOrder } from "./dossier-errors.ts";
import { RequestMismatch } from "#shared/kernel/request-id.ts";
import { dossierItem, dossierKeys, readDossier, sawRequest } from "./dossier-item.ts";
import { moveExpression } from "./move-expression.ts";
import { isAllowed } from "./moves.ts";

type Item = Record<string, unknown>;

const OpenRow = z.object({ gsi1sk: z.string(), department: z.string(), procedure: z.string() });
const Claims = z.object({ claims: z.array(z.string()) });

/** The item that made a condition fail; it comes raw even through the document client. */
function itemBefore(error: unknown): Item | undefined {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  return error.Item === undefined ? undefined : unmarshall(error.Item);
}

function replayOf(item: Item, request: RequestId): Outcome {
  if (sawRequest(item, request) !== "same") throw new RequestMismatch();
  return { dossier: readDossier(item), replayed: true };
}

/** Says in words why the write condition of a move did not hold. */
function refusal(code: string, step: Step, item: Item): Error {
  const dossier = readDossier(item);
  if (step.ifVersion !== undefined && step.ifVersion !== dossier.version) return new DossierChanged(code, dossier.version);
  if (!isAllowed(step.move, dossier.status)) return new MoveNotAllowed(code, step.move, dossier.status);
  return new StepOutOfOrder(code, dossier.history.at(-1)?.at ?? dossier.receivedAt);
}

/** The Dossiers table behind its port. */
export function dynamoDossiers(client: DynamoDBDocumentClient, table: string): Dossiers {
  async function item(officeId: string, code: string): Promise<Item | undefined> {
    const Key = dossierKeys.dossier(officeId, code);
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item;
  }

  return {
    async get(officeId, code) {
      const stored = await item(officeId, code);
      if (stored === undefined) throw new DossierNotFound(code);
      return readDossier(stored);
    },

    async find(officeId, code, request) {
      const stored = await item(officeId, code);
      return stored && replayOf(stored, request);
    },

    async claimNumber(officeId, date, request) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: dossierKeys.codes(officeId, date),
            UpdateExpression: "SET claims = list_append(if_not_exists(claims, :none), :claim)",
            ConditionExpression: "NOT contains(claims, :key)",
            ExpressionAttributeValues: { ":none": [], ":claim": [request.key], ":key": request.key },
            ReturnValues: "ALL_NEW",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        const { claims } = Claims.parse(Attributes);
        return { number: claims.lastIndexOf(request.key) + 1, replayed: false };
      } catch (error) {
        const { claims } = Claims.parse(itemBefore(error));
        return { number: claims.indexOf(request.key) + 1, replayed: true };
      }
    },

    async add(dossier, request) {
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
    },

    async move(officeId, code, step) {
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
        if (before === undefined) throw new DossierNotFound(code);
        if (sawRequest(before, step.request) !== "no") return replayOf(before, step.request);
        throw refusal(code, step, before);
      }
    },

    async listOpen(officeId, { dueBefore, limit, cursor }) {
      const pk = dossierKeys.openByPromise(officeId);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "gsi1",
          KeyConditionExpression: dueBefore === undefined ? "gsi1pk = :pk" : "gsi1pk = :pk AND gsi1sk < :due",
          ExpressionAttributeValues: { ":pk": pk, ...(dueBefore !== undefined && { ":due": dueBefore }) },
          Limit: limit,
          ExclusiveStartKey: cursor === undefined ? undefined : readCursor(cursor, officeId),
        }),
      );
      return { items: Items.map(openRow), cursor: LastEvaluatedKey && writeCursor(LastEvaluatedKey) };
    },
  };
}

function openRow(item: Item): OpenDossier {
  const { gsi1sk, department, procedure } = OpenRow.parse(item);
  const [promisedAt = "", code = ""] = gsi1sk.split("#");
  return { code, promisedAt, department, procedure };
}
