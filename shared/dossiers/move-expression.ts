import type { Step } from "./dossier.ts";
import { dossierKeys, entryOf, promiseKey } from "./dossier-item.ts";
import { type MoveName, moves } from "./moves.ts";
import { type DossierStatus, terminal } from "./status.ts";

/** Statuses at which the clock stops (Decision 766: done, else handed over, else stopped or refused). */
const ends: ReadonlySet<DossierStatus> = new Set(["resultReady", "refused", "withdrawn", "stopped"]);

const endsIn = (move: MoveName, ends: ReadonlySet<DossierStatus>) => ends.has(moves[move].to as DossierStatus);

/**
 * One conditional write that is state machine, optimistic lock and idempotency check at once.
 * `ADD requests` keeps every request id of the dossier: some eighty bytes over a whole life.
 */
export function moveExpression(officeId: string, code: string, step: Step) {
  const { to } = moves[step.move];
  // A reception follows nothing at all, and an empty list would be no expression.
  const from = ["nothing", ...moves[step.move].from];
  const values: Record<string, unknown> = {
    ...(to !== "same" && { ":to": to }),
    ":at": step.at,
    ":one": 1,
    ":entry": [entryOf(step)],
    ":key": step.request.key,
    ":keys": new Set([step.request.key]),
    ...Object.fromEntries(from.map((status, index) => [`:from${index}`, status])),
  };
  const conditions = [
    "attribute_exists(pk)",
    "NOT contains(requests, :key)",
    "movedAt <= :at",
    `#status IN (${from.map((_, index) => `:from${index}`).join(", ")})`,
  ];
  if (step.ifVersion !== undefined) {
    conditions.push("version = :version");
    values[":version"] = step.ifVersion;
  }
  return {
    Key: dossierKeys.dossier(officeId, code),
    UpdateExpression: `SET ${assignments(code, step, values).join(", ")}${removals(step)} ADD requests :keys`,
    ConditionExpression: conditions.join(" AND "),
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: values,
  };
}

function assignments(code: string, step: Step, values: Record<string, unknown>): string[] {
  const set = ["movedAt = :at", "version = version + :one", "history = list_append(history, :entry)"];
  if (moves[step.move].to !== "same") set.push("#status = :to");
  if (endsIn(step.move, ends)) set.push("endedAt = :at");
  if (step.urgent !== undefined) {
    set.push("urgent = :urgent");
    values[":urgent"] = step.urgent;
  }
  if (step.promisedAt === undefined) return set;
  values[":promisedAt"] = step.promisedAt;
  values[":promiseKey"] = promiseKey(step.promisedAt, code);
  return [...set, "promisedAt = :promisedAt", "gsi1sk = :promiseKey"];
}

function removals(step: Step): string {
  if (endsIn(step.move, terminal)) return " REMOVE gsi1pk, gsi1sk";
  return step.move === "send-back" ? " REMOVE endedAt" : "";
}
