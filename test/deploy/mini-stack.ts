import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#infra/local/engines/free-port.ts";
import { trustedCertificate } from "./certificate.ts";

/**
 * The emulator of AWS, on loopback only. What 1.5.33 was seen not to do, and what that leaves to other tests:
 * - alarms on metric math are refused (ours each take one metric);
 * - stream mappings ignore the batching window, partial answers, bisection and the number of retries: a failing batch comes again
 *   every second until it is too old (the local host does all of it, `test/infra/local`);
 * - a rule calls its function once, without retries or a destination for failures;
 * - a global table's time to live and replica settings are dropped;
 * - `dynamodb:LeadingKeys` is not looked at, so grants by partition key are taken as grants (`test/infra/permissions.test.ts`);
 * - SQS batches ask for actions that AWS does not have (`deployed-office.ts`);
 * - a function that throws is answered 502 with its message, where AWS says 500 and nothing.
 */
export interface MiniStack {
  /** `localhost`, because virtual hosts such as `{api}.execute-api.localhost` hang below it. */
  readonly endpoint: string;
  /** What AWS's own tools and clients need to speak to it, and to nothing else. */
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  stop(): Promise<void>;
}

const guard = join(import.meta.dirname, "../../infra/local/engines/guard.ts");
/** Functions run on the `node` that is first in the path: the project's own. */
const path = `${dirname(process.execPath)}:${process.env["PATH"]}`;

/**
 * Starts it with identities and TLS enforced: functions may do what their roles say and no more.
 * @param folder takes its log and whatever it writes. @throws Error with its last words when it does not come up.
 */
export async function startMiniStack(command: string, folder: string): Promise<MiniStack> {
  const port = await freePort();
  const { certFile, keyFile } = await trustedCertificate(folder);
  const env = { ...account(port), NODE_EXTRA_CA_CERTS: certFile, AWS_CA_BUNDLE: certFile };
  const settings = {
    AUTH: "true",
    USE_SSL: "1",
    MINISTACK_SSL_CERT: certFile,
    MINISTACK_SSL_KEY: keyFile,
    BIND_HOST: "127.0.0.1",
    GATEWAY_PORT: String(port),
    IOT_MTLS_ENABLED: "0",
    TMPDIR: folder,
    PATH: path,
  };
  const logFile = join(folder, "ministack.log");
  const log = await open(logFile, "w");
  // Its own process group, so that its function workers end with it; the guard ends it when we are killed.
  const child = spawn(process.execPath, [guard, command], {
    detached: true,
    stdio: ["ignore", log.fd, log.fd, "ipc"],
    env: { ...process.env, ...env, ...settings },
  });
  const ended = once(child, "exit");
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
    await log.close();
  };
  try {
    await answering(`https://localhost:${port}/_ministack/health`, ended);
  } catch (error) {
    await stop();
    const words = (await readFile(logFile, "utf8")).trim().slice(-2_000);
    throw new Error(`MiniStack did not start: ${words}`, { cause: error });
  }
  return { endpoint: `https://localhost:${port}`, env, logFile, stop };
}

/** Made-up credentials of the emulator's root; files and settings of real accounts are out of reach. */
function account(port: number): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: `https://localhost:${port}`,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: "us-east-1",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

async function answering(url: string, ended: Promise<unknown>): Promise<void> {
  const late = AbortSignal.timeout(60_000);
  const gone = ended.then(() => {
    throw new Error("It ended");
  });
  gone.catch(() => undefined);
  const asked = async () => (await fetch(url, { signal: late }).catch(() => undefined))?.ok === true;
  while (!(await Promise.race([asked(), gone]))) {
    late.throwIfAborted();
    await pause(100);
  }
}
