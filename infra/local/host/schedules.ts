import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { EventBridgeEvent } from "aws-lambda";
import type { EngineQueue, QueueEngine } from "../engines/queue-engine.ts";
import { account, region } from "../template/values.ts";
import type { Invoke } from "./invoke.ts";
import { functionOf, type Known } from "./known.ts";
import { physicalName } from "./names.ts";

/** Lambda waits a minute; nobody at a laptop does. */
const firstPauseMs = 500;

/** A function that a rule calls every minute, and how often a failed call is tried again. */
export interface Schedule {
  readonly functionId: string;
  readonly ruleArn: string;
  readonly retries: number;
  readonly onFailure: EngineQueue | undefined;
}

/** @throws Error when a rule leads to no function. */
export function readSchedules(known: Known): readonly Schedule[] {
  const { resources, values, queues } = known;
  const patience = new Map(
    resources
      .of("AWS::Lambda::EventInvokeConfig")
      .map((config) => [functionOf(known, config.stack, config.properties.FunctionName, config.logicalId), config]),
  );
  return resources.of("AWS::Events::Rule").flatMap((rule) =>
    rule.properties.Targets.map(({ Arn }) => {
      const functionId = functionOf(known, rule.stack, Arn, rule.logicalId);
      const { stack, properties } = patience.get(functionId) ?? rule;
      const destination =
        "DestinationConfig" in properties ? properties.DestinationConfig?.OnFailure.Destination : undefined;
      return {
        functionId,
        ruleArn: `arn:aws:events:${region}:${account}:rule/${physicalName(rule)}`,
        retries: "MaximumRetryAttempts" in properties ? properties.MaximumRetryAttempts : 2,
        onFailure: destination === undefined ? undefined : queues.get(values.text(stack, destination)),
      };
    }),
  );
}

/** What EventBridge sends. @param at any instant; EventBridge tells whole seconds. */
export function scheduledEvent({ ruleArn }: Schedule, at: Date): EventBridgeEvent<"Scheduled Event", object> {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.events",
    account,
    time: at.toISOString().replace(/\.\d+Z$/, "Z"),
    region,
    resources: [ruleArn],
    detail: {},
  };
}

/** Calls what is due at `at`; a failed call is tried again as Lambda does, then its event is left for the operator. */
export async function callSchedules(
  schedules: readonly Schedule[],
  at: Date,
  invoke: Invoke,
  queues: Pick<QueueEngine, "send">,
): Promise<void> {
  const call = async (schedule: Schedule) => {
    const event = scheduledEvent(schedule, at);
    const error = await lastError(schedule.retries, () => invoke(schedule.functionId, event));
    if (error === undefined) return;
    if (schedule.onFailure === undefined) throw error;
    const body = { requestPayload: event, responsePayload: { errorMessage: error.message } };
    await queues.send(schedule.onFailure.url, JSON.stringify(body));
  };
  await Promise.all(schedules.map(call));
}

/** Tries once and `retries` times more. @returns undefined as soon as it worked. */
async function lastError(retries: number, act: () => Promise<unknown>): Promise<Error | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await act();
      return undefined;
    } catch (error) {
      if (attempt === retries) return error as Error;
      await pause(firstPauseMs * 2 ** attempt);
    }
  }
}
