import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type RequestId, RequestMismatch } from "#shared/kernel/request-id.ts";
import { Load, type Loads, type Pressure, type Reading } from "./overload.ts";

type Item = Record<string, unknown>;

/** Keys in the People table: the load of a department, and beside it the episodes it had. */
export const overloadKeys = {
  load: (officeId: string, department: string) => ({ pk: `${officeId}#overload`, sk: department }),
  episode: (officeId: string, department: string, startedAt: string) => ({
    pk: `${officeId}#overload`,
    sk: `${department}#${startedAt}`,
  }),
} as const;

/** The last requests, newest first: a late repeat without `at` of its own must not pass for news. */
const requestSlots = ["request1", "request2", "request3"] as const;
const shiftRequests =
  "request3 = if_not_exists(request2, :none), request2 = if_not_exists(request1, :none), request1 = :request";

/** Pointer and calm mark in the same write as the reading: there is no moment in which one is stored without the other. */
const changes: Record<Pressure, { set: string; remove: string }> = {
  high: { set: ", episode = if_not_exists(episode, :at)", remove: " REMOVE calmSince" },
  between: { set: "", remove: "" },
  low: { set: ", calmSince = if_not_exists(calmSince, :at)", remove: " REMOVE episode" },
};

function readingExpression(reading: Reading, pressure: Pressure, request: RequestId) {
  const { set, remove } = changes[pressure];
  const figures = "department = :department, waiting = :waiting, openCounters = :open, minutesPerPerson = :minutes";
  return {
    UpdateExpression: `SET #at = :at, ${figures}, ${shiftRequests}${set}${remove}`,
    ConditionExpression: `(attribute_not_exists(#at) OR #at < :at) AND ${requestSlots
      .map((slot) => `NOT begins_with(${slot}, :key)`)
      .join(" AND ")}`,
    ExpressionAttributeNames: { "#at": "at" },
    ExpressionAttributeValues: {
      ":at": reading.at,
      ":department": reading.department,
      ":waiting": reading.waiting,
      ":open": reading.openCounters,
      ":minutes": reading.minutesPerPerson,
      ":request": packRequest(request),
      ":key": packRequest({ ...request, body: "" }),
      ":none": "none",
    },
  } satisfies Partial<UpdateCommandInput>;
}

function packRequest({ key, body }: RequestId): string {
  return `${key}|${body}`;
}

/** Whether one of the last requests had this key. @throws RequestMismatch when it said something else. */
function isReplay(item: Item, request: RequestId): boolean {
  const seen = requestSlots.map((slot) => String(item[slot])).find((slot) => slot.startsWith(`${request.key}|`));
  if (seen === undefined || seen === packRequest(request)) return seen !== undefined;
  throw new RequestMismatch();
}

/** Loads in the People table, one write unit a reading. */
export function dynamoLoads(client: DynamoDBDocumentClient, table: string): Loads {
  return {
    async record(officeId, reading, pressure, request) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: overloadKeys.load(officeId, reading.department),
            ...readingExpression(reading, pressure, request),
            ReturnValues: "ALL_NEW",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        return { load: Load.parse(Attributes), result: "recorded" };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        const item = unmarshall(error.Item);
        return { load: Load.parse(item), result: isReplay(item, request) ? "replayed" : "superseded" };
      }
    },
  };
}
