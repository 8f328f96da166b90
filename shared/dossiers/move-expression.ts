import type { Step } from "./dossier.ts";
import { homeOf } from "./dossier-code.ts";
import { dossierKeys, entryOf, promiseKey } from "./dossier-item.ts";
import { type Expression, moveConditions } from "./move-conditions.ts";
import { isAside, type MoveName, moves } from "./moves.ts";
import { type DossierStatus, terminal } from "./status.ts";

/** Statuses at which the clock stops (Decision 766: done, else handed over, else stopped or refused). */
const ends: ReadonlySet<DossierStatus> = new Set(["resultReady", "refused", "withdrawn", "stopped"]);

const endsIn = (move: MoveName, statuses: ReadonlySet<DossierStatus>) => statuses.has(moves[move].to as DossierStatus);

/**
 * One conditional write that is state machine, optimistic lock and idempotency check at once.
 * `ADD requests` keeps every request id of the dossier: some eighty bytes over a whole life.
 * @param officeId whoever asks: the office that received the dossier, or the one that handles it
 */
export function moveExpression(officeId: string, code: string, step: Step) {
  const expression: Expression = {
    set: ["movedAt = :at", "version = version + :one", "history = list_append(history, :entry)"],
    remove: [],
    conditions: [],
    names: { "#status": "status" },
    values: {
      ":at": step.at,
      ":one": 1,
      ":entry": [entryOf(step)],
      ":key": step.request.key,
      ":keys": new Set([step.request.key]),
    },
  };
  moveConditions(officeId, step, expression);
  moveStatus(step, expression);
  moveQueue(officeId, step, expression);
  movePromise(code, step, expression);
  noteStep(step, expression);
  const { set, remove, conditions, names, values } = expression;
  return {
    Key: dossierKeys.dossier(homeOf(code, officeId), code),
    UpdateExpression: `SET ${set.join(", ")}${remove.length > 0 ? ` REMOVE ${remove.join(", ")}` : ""} ADD requests :keys`,
    ConditionExpression: conditions.join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

function moveStatus({ move }: Step, { set, remove, values }: Expression): void {
  const { to } = moves[move];
  if (to !== "same") {
    set.push("#status = :to");
    values[":to"] = to;
  }
  if (endsIn(move, ends)) set.push("endedAt = :at");
  if (move === "send-back") remove.push("endedAt");
  if (endsIn(move, terminal)) remove.push("gsi1pk", "gsi1sk");
}

/** The queue is ordered by how long citizens have waited, which is since reception. */
function moveQueue(officeId: string, { move }: Step, { set, remove, values }: Expression): void {
  if (move === "present") {
    set.push("gsi2pk = :queue", "gsi2sk = receivedAt", "presentedAt = :at");
    values[":queue"] = dossierKeys.signingQueue(officeId);
  } else if (!isAside(move)) remove.push("gsi2pk", "gsi2sk", "presentedAt");
}

function movePromise(code: string, step: Step, { set, remove, values }: Expression): void {
  if (step.urgent !== undefined) {
    set.push("urgent = :urgent");
    values[":urgent"] = step.urgent;
  }
  if (step.promisedAt === undefined) return;
  set.push("promisedAt = :promisedAt", "gsi1sk = :promiseKey");
  values[":promisedAt"] = step.promisedAt;
  values[":promiseKey"] = promiseKey(step.promisedAt, code);
  if (step.move !== "accept") return;
  if (step.basis === undefined) remove.push("basis");
  else {
    set.push("basis = :basis");
    values[":basis"] = step.basis;
  }
}

function noteStep({ move, missing }: Step, { set, remove, names, values }: Expression): void {
  if (move === "request-supplement") {
    set.push("supplements = if_not_exists(supplements, :zero) + :one");
    values[":zero"] = 0;
  }
  if (missing !== undefined || move === "resume") names["#missing"] = "missing";
  if (missing !== undefined) {
    set.push("#missing = :missing");
    values[":missing"] = missing;
  }
  if (move === "resume") remove.push("#missing");
  if (move === "refund") {
    set.push("paid = :unpaid");
    values[":unpaid"] = false;
  }
}
