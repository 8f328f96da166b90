import {
  type ExecutionEnvironment,
  type FunctionOutput,
  type LocalFunction,
  startEnvironment,
} from "./execution-environment.ts";
import { FunctionFailed } from "./function-failed.ts";

/** A function that can be called; environments start on first use and more are added only while all are busy. */
export interface FunctionPool {
  /** @throws FunctionFailed */
  invoke(event: unknown): Promise<unknown>;
  /** Calls since the start, finished or not, and those that still run. */
  readonly counts: () => { readonly started: number; readonly running: number };
  stop(): Promise<void>;
}

export function functionPool(definition: LocalFunction, output: FunctionOutput): FunctionPool {
  const environments = new Set<ExecutionEnvironment>();
  const idle: ExecutionEnvironment[] = [];
  const waiting: ((environment: ExecutionEnvironment) => void)[] = [];
  const counts = { started: 0, running: 0 };
  let open = true;

  const start = () => {
    const environment = startEnvironment(definition, output);
    environments.add(environment);
    return environment;
  };
  const take = async (): Promise<ExecutionEnvironment> => {
    for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
      if (free.usable()) return free;
      environments.delete(free);
    }
    if (environments.size < definition.concurrency) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };
  /** A dead environment makes room for a new one, which the next in line gets. */
  const giveBack = (environment: ExecutionEnvironment) => {
    if (!environment.usable()) environments.delete(environment);
    const next = waiting.shift();
    if (next !== undefined) next(environment.usable() || !open ? environment : start());
    else if (environment.usable()) idle.push(environment);
  };

  return {
    counts: () => ({ ...counts }),
    invoke: async (event) => {
      if (!open) throw new FunctionFailed(definition.id, "ServiceException", "the office is closing");
      counts.started += 1;
      counts.running += 1;
      const environment = await take();
      try {
        return await environment.call(event);
      } finally {
        counts.running -= 1;
        giveBack(environment);
      }
    },
    stop: async () => {
      open = false;
      await Promise.all([...environments].map((environment) => environment.stop()));
    },
  };
}
