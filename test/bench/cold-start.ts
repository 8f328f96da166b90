import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

/** A bundle and the event it is woken with. */
export interface Sleeper {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** Made anew for each start, since Slack's signatures grow old. */
  readonly event: () => unknown;
  readonly isRight: (answer: unknown) => boolean;
}

interface Started {
  readonly child: ChildProcess;
  readonly startedAt: bigint;
  readonly sleeper: Sleeper;
  handedOut?: boolean;
  readonly done: (outcome: { totalMs: number } | Error) => void;
}

/** Starts a bundle in a fresh process on one core and measures from the start to the answer to its first event. */
export async function coldStarter(runtimeClient: string) {
  let current: Started | undefined;
  const api = createServer((request, response) => {
    if (current === undefined) return response.writeHead(410).end();
    if (request.method === "GET") return handOut(current, response);
    const now = process.hrtime.bigint();
    const started = current;
    void readAll(request).then((body) => {
      response.writeHead(202).end();
      finish(started, `${request.url}`, body, now);
    });
  }).listen(0, "127.0.0.1");
  await once(api, "listening");
  const address = `127.0.0.1:${(api.address() as AddressInfo).port}`;

  async function start(sleeper: Sleeper): Promise<number> {
    const startedAt = process.hrtime.bigint();
    const child = spawn("taskset", ["-c", "1", process.execPath, "-r", preload, runtimeClient], {
      env: { ...lambdaEnv(sleeper, address), PATH: process.env["PATH"] ?? "" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const complaints: string[] = [];
    child.stderr?.on("data", (chunk) => complaints.push(String(chunk)));
    const ended = once(child, "exit");
    const outcome = await new Promise<{ totalMs: number } | Error>((resolve) => {
      current = { child, startedAt, sleeper, done: resolve };
      void ended.then(() => resolve(new Error(`${sleeper.name} ended: ${complaints.join("").slice(0, 600)}`)));
    });
    child.kill("SIGKILL");
    await ended;
    if (outcome instanceof Error) throw outcome;
    return outcome.totalMs;
  }
  return { start, stop: () => api.close() };
}

const preload = join(import.meta.dirname, "runtime-preload.cjs");

function handOut(current: Started, response: import("node:http").ServerResponse): void {
  // The second poll is left hanging; the process is about to be ended.
  if (current.handedOut) return;
  current.handedOut = true;
  response.writeHead(200, {
    "Lambda-Runtime-Aws-Request-Id": "request-1",
    "Lambda-Runtime-Deadline-Ms": String(Date.now() + 60_000),
    "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:ap-southeast-1:1:function:bench",
  });
  response.end(JSON.stringify(current.sleeper.event()));
}

async function readAll(request: import("node:http").IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function finish({ sleeper, startedAt, done }: Started, url: string, body: string, now: bigint): void {
  const right = url.endsWith("/response") && sleeper.isRight(JSON.parse(body));
  done(
    right ? { totalMs: Number(now - startedAt) / 1e6 } : new Error(`${sleeper.name} answered ${body.slice(0, 600)}`),
  );
}

function lambdaEnv({ file, env }: Sleeper, address: string): Record<string, string> {
  return {
    AWS_LAMBDA_RUNTIME_API: address,
    _HANDLER: "index.handler",
    LAMBDA_TASK_ROOT: dirname(file),
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    AWS_LAMBDA_FUNCTION_NAME: "bench",
    AWS_LAMBDA_FUNCTION_VERSION: "1",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
    AWS_LAMBDA_LOG_GROUP_NAME: "bench",
    AWS_LAMBDA_LOG_STREAM_NAME: "bench",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
    ...env,
  };
}
