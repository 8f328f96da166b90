import type { EngineQueue } from "../engines/queue-engine.ts";
import type { CheckedResources } from "../template/checked-resources.ts";
import type { Values } from "../template/values.ts";

/** A template whose tables, queues and functions have been found or made. */
export interface Known {
  readonly resources: CheckedResources;
  readonly values: Values;
  /** By ARN. */
  readonly queues: ReadonlyMap<string, EngineQueue>;
  /** CDK id by name and by ARN. */
  readonly functionIds: ReadonlyMap<string, string>;
}

/** The CDK id of the function that `reference` in `stack` stands for. @throws Error naming `from` when there is none. */
export function functionOf({ values, functionIds }: Known, stack: string, reference: unknown, from: string): string {
  const id = functionIds.get(values.text(stack, reference));
  if (id === undefined) throw new Error(`${stack}/${from} leads to no function`);
  return id;
}
