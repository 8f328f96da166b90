/** One execution environment: loads the bundle as Lambda does and handles one event at a time. Runs as a worker thread. */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Call, EnvironmentData } from "./execution-environment.ts";

type Handler = (event: unknown, context: object) => Promise<unknown>;

const { bundle, exportName, name, arn, memoryMb } = workerData as EnvironmentData;
const { [exportName]: handler } = (await import(pathToFileURL(bundle).href)) as Record<string, Handler | undefined>;
if (typeof handler !== "function") throw new Error(`${bundle} exports no function ${exportName}`);

function contextOf({ requestId, deadline }: Call): object {
  return {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: arn,
    memoryLimitInMB: `${memoryMb}`,
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

/** What Lambda puts into the answer of a function that threw. */
function failure(error: unknown): Answer {
  if (!(error instanceof Error)) return { failed: { errorType: typeof error, errorMessage: String(error), trace: [] } };
  const trace = (error.stack ?? "").split("\n");
  return { failed: { errorType: error.name, errorMessage: error.message, trace } };
}

async function answer(call: Call): Promise<Answer> {
  try {
    const result = await handler?.(JSON.parse(call.event), contextOf(call));
    return { result: JSON.stringify(result ?? null) };
  } catch (error) {
    return failure(error);
  }
}

parentPort?.on("message", (call: Call) => void answer(call).then((message) => parentPort?.postMessage(message)));
parentPort?.postMessage("ready");
