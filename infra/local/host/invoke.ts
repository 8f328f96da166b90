import type { FunctionOutput, LocalFunction } from "../functions/execution-environment.ts";
import { functionPool } from "../functions/function-pool.ts";

/** Calls a function by its CDK id. @throws FunctionFailed as Lambda reports it, Error for an unknown id. */
export type Invoke = (functionId: string, event: unknown) => Promise<unknown>;

export interface Functions {
  readonly invoke: Invoke;
  /** Does something after every call. */
  readonly afterEach: (act: () => void) => void;
  /** Calls of all functions since the start, and those that still run. */
  readonly counts: () => { readonly started: number; readonly running: number };
  readonly stop: () => Promise<void>;
}

export async function startFunctions(
  definitions: readonly LocalFunction[],
  output: FunctionOutput,
  log: (line: string) => void,
): Promise<Functions> {
  const pools = new Map(definitions.map((definition) => [definition.id, functionPool(definition, output)]));
  let after = () => {};
  let open = true;
  return {
    invoke: async (functionId, event) => {
      const pool = pools.get(functionId);
      if (pool === undefined) throw new Error(`There is no function ${functionId}`);
      try {
        return await pool.invoke(event);
      } catch (error) {
        if (open) log(String(error));
        throw error;
      } finally {
        after();
      }
    },
    afterEach: (act) => {
      after = act;
    },
    counts: () => {
      const each = [...pools.values()].map((pool) => pool.counts());
      const sum = (of: "started" | "running") => each.reduce((total, count) => total + count[of], 0);
      return { started: sum("started"), running: sum("running") };
    },
    stop: async () => {
      open = false;
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}
