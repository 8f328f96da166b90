import type { UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { toInstant } from "#shared/kernel/clock.ts";
import { type MessageFacts, messageStates, type ReportedStatus, reportedFrom } from "./message.ts";

/** One conditional write of a message's row. */
export type Change = Omit<UpdateCommandInput, "TableName" | "Key">;

/** Milliseconds. Longer than the function may run, shorter than a delivery stays invisible in the queue. */
export const leaseMs = 60_000;
/** Seconds. A repeat after that would be a new message; dead letters wait for fourteen days. */
const keptForSeconds = 180 * 86_400;

const ExpressionAttributeNames = { "#state": "state" };

/** Nobody has sent it and nobody is sending it. */
const open =
  "attribute_not_exists(sentAt) AND (attribute_not_exists(#state) OR #state IN (:created, :technical)) " +
  "AND (attribute_not_exists(leaseUntil) OR leaseUntil < :at)";

function openValues(nowMs: number) {
  return {
    ":created": "created",
    ":technical": "technical-failure",
    ":at": nowMs,
    ":now": toInstant(nowMs),
    ":end": Math.floor(nowMs / 1000) + keptForSeconds,
  };
}

export function claiming(holder: string, { template, templateVersion, language }: MessageFacts, nowMs: number): Change {
  return {
    ConditionExpression: open,
    UpdateExpression:
      "SET #state = :created, template = :template, templateVersion = :version, #language = :language, holder = :holder, " +
      "leaseUntil = :until, updatedAt = :now, expiresAt = :end ADD attempts :one, unsettled :one",
    ExpressionAttributeNames: { ...ExpressionAttributeNames, "#language": "language" },
    ExpressionAttributeValues: {
      ...openValues(nowMs),
      ":template": template,
      ":version": templateVersion,
      ":language": language,
      ":holder": holder,
      ":until": nowMs + leaseMs,
      ":one": 1,
    },
  };
}

export function skipping(reason: string, nowMs: number): Change {
  return {
    ConditionExpression: open,
    UpdateExpression:
      "SET #state = :skipped, reason = :reason, updatedAt = :now, expiresAt = :end REMOVE holder, leaseUntil",
    ExpressionAttributeNames,
    ExpressionAttributeValues: { ...openValues(nowMs), ":skipped": "skipped", ":reason": reason },
  };
}

/** By whoever holds the right to send, and by nobody else. */
function ours(holder: string, nowMs: number, values: Record<string, unknown>): Change {
  return {
    ConditionExpression: "holder = :holder",
    ExpressionAttributeValues: { ":holder": holder, ":now": toInstant(nowMs), ...values },
  };
}

const taken = "SET sentAt = :now, providerId = :id, updatedAt = :now";
const settled = "REMOVE holder, leaseUntil, reason, unsettled";

/** The provider has it; when it was the first to say so, its report stands. */
export function sending(holder: string, id: string, nowMs: number): Change {
  return {
    ...ours(holder, nowMs, { ":id": id, ":sending": "sending", ":created": "created" }),
    ConditionExpression: "holder = :holder AND #state = :created",
    UpdateExpression: `${taken}, #state = :sending ${settled}`,
    ExpressionAttributeNames,
  };
}

export function sentAfterReport(holder: string, id: string, nowMs: number): Change {
  return { ...ours(holder, nowMs, { ":id": id }), UpdateExpression: `${taken} ${settled}` };
}

export function failing(holder: string, reason: string, nowMs: number): Change {
  return {
    ...ours(holder, nowMs, { ":state": "permanent-failure", ":reason": reason }),
    UpdateExpression: "SET #state = :state, reason = :reason, updatedAt = :now REMOVE holder, leaseUntil, unsettled",
    ExpressionAttributeNames,
  };
}

export function releasing(
  holder: string,
  { state, reason, inDoubt }: { state: string; reason: string; inDoubt: boolean },
  nowMs: number,
): Change {
  return {
    ...ours(holder, nowMs, { ":state": state, ":reason": reason, ":settled": inDoubt ? 0 : -1 }),
    UpdateExpression:
      "SET #state = :state, reason = :reason, updatedAt = :now REMOVE holder, leaseUntil ADD unsettled :settled",
    ExpressionAttributeNames,
  };
}

export function reporting(status: ReportedStatus, at: string): Change {
  const from = messageStates.filter((state) => reportedFrom[status].includes(state));
  const names = from.map((_, index) => `:from${index}`);
  return {
    ConditionExpression: `#state IN (${names.join(", ")})`,
    UpdateExpression: "SET #state = :status, sentAt = if_not_exists(sentAt, :at), reportedAt = :at",
    ExpressionAttributeNames,
    ExpressionAttributeValues: {
      ":status": status,
      ":at": at,
      ...Object.fromEntries(from.map((state, index) => [names[index], state])),
    },
  };
}
