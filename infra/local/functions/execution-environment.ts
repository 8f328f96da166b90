import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { FunctionFailed } from "./function-failed.ts";

/** A function as the template describes it, with every value known. */
export interface LocalFunction {
  /** CDK id, such as `SlackReceiver`. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** Absolute path of the file that Lambda would load. */
  readonly bundle: string;
  readonly exportName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** How many environments may run at once. */
  readonly concurrency: number;
}

export type EnvironmentData = Pick<LocalFunction, "bundle" | "exportName" | "name" | "arn" | "memoryMb">;
/** Events and results cross as JSON text, as they do between Lambda and its runtime. */
export type Call = { readonly event: string; readonly requestId: string; readonly deadline: number };
export type Answer =
  | { readonly result: string }
  | { readonly failed: { errorType: string; errorMessage: string; trace: readonly string[] } };

/** What a bundle writes, one chunk at a time. */
export type FunctionOutput = (id: string, text: string) => void;

/** One worker thread with the bundle in it; handles one event at a time and is thrown away when it fails badly. */
export interface ExecutionEnvironment {
  /** @throws FunctionFailed as Lambda would report it; a timed-out or dead environment is not usable any more. */
  call(event: unknown): Promise<unknown>;
  readonly usable: () => boolean;
  stop(): Promise<void>;
}

export function startEnvironment(definition: LocalFunction, output: FunctionOutput): ExecutionEnvironment {
  const { id, bundle, exportName, name, arn, memoryMb } = definition;
  const workerData: EnvironmentData = { bundle, exportName, name, arn, memoryMb };
  const worker = new Worker(new URL("function-thread.ts", import.meta.url), {
    name: id,
    workerData,
    env: { ...definition.environment },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  });
  worker.stdout.on("data", (chunk: Buffer) => output(id, chunk.toString("utf8")));
  worker.stderr.on("data", (chunk: Buffer) => output(id, chunk.toString("utf8")));
  let usable = true;
  // An error outside of a call (at load, in a stray promise) ends the thread; the next call finds that out.
  worker.on("error", (error) => {
    usable = false;
    output(id, `${String(error)}\n`);
  });
  worker.on("exit", () => {
    usable = false;
  });
  const stop = async () => {
    usable = false;
    await worker.terminate();
  };
  const loaded = firstWord(worker, id);
  loaded.catch(() => undefined);
  return {
    usable: () => usable,
    stop,
    call: async (event) => {
      await loaded;
      return callInTime(worker, definition, event, stop);
    },
  };
}

/** Lambda counts loading apart from the time-out of a call. */
function firstWord(worker: Worker, id: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error) => reject(new FunctionFailed(id, "Runtime.ImportModuleError", String(error))));
    worker.once("exit", () => reject(new FunctionFailed(id, "Runtime.ExitError", "ended before it was loaded")));
  });
}

async function callInTime(
  worker: Worker,
  fn: LocalFunction,
  event: unknown,
  stop: () => Promise<void>,
): Promise<unknown> {
  const deadline = Date.now() + fn.timeoutSeconds * 1000;
  const answer = await new Promise<Answer>((resolve) => {
    const failed = (errorType: string, errorMessage: string) =>
      settle({ failed: { errorType, errorMessage, trace: [] } });
    const onError = (error: unknown) => failed("Runtime.UnhandledPromiseRejection", String(error));
    const onExit = (code: number) => failed("Runtime.ExitError", `Runtime exited with code ${code}`);
    const late = setTimeout(() => {
      void stop();
      failed("Sandbox.Timedout", `Task timed out after ${fn.timeoutSeconds.toFixed(2)} seconds`);
    }, fn.timeoutSeconds * 1000);
    const settle = (outcome: Answer) => {
      clearTimeout(late);
      worker.off("message", settle).off("error", onError).off("exit", onExit);
      resolve(outcome);
    };
    worker.on("message", settle).on("error", onError).on("exit", onExit);
    worker.postMessage({ event: JSON.stringify(event), requestId: randomUUID(), deadline } satisfies Call);
  });
  if ("result" in answer) return JSON.parse(answer.result);
  const { errorType, errorMessage, trace } = answer.failed;
  throw new FunctionFailed(fn.id, errorType, errorMessage, trace);
}
