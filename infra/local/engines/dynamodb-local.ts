import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { NotReady } from "../not-ready.ts";
import { freePort } from "./free-port.ts";
import { type GuardedProcess, startGuarded } from "./guarded-process.ts";
import { findJava } from "./java.ts";

const require = createRequire(import.meta.url);
/** AWS's own engine, shipped as a jar in an npm package. */
const home = join(dirname(require.resolve("amplify-dynamodb-simulator/package.json")), "emulator");
/** A small heap and the quick compiler: the engine is up in half the time and leaves the second core to the office. */
const jvm = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.library.path=./DynamoDBLocal_lib"];
const patienceMs = 20_000;

export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts DynamoDB Local on a free loopback port. One database for every region and credential.
 * @param folder where the tables stay between starts; in memory when absent.
 * @throws NotReady when Java is missing or the engine does not come up.
 */
export async function startDynamoDbLocal(folder?: string): Promise<DynamoDbLocal> {
  const java = await findJava();
  const port = await freePort();
  const place = folder === undefined ? ["-inMemory"] : ["-dbPath", folder];
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const engine = startGuarded(
    java,
    [...jvm, "-jar", "DynamoDBLocal.jar", "-disableTelemetry", "-sharedDb", "-port", `${port}`, ...place],
    home,
  );
  await untilItAnswers(engine, port);
  return { endpoint: `http://127.0.0.1:${port}`, stop: engine.stop };
}

async function untilItAnswers(engine: GuardedProcess, port: number): Promise<void> {
  const giveUp = AbortSignal.timeout(patienceMs);
  const early = engine.ended.then((words) => {
    throw new NotReady(`DynamoDB Local stopped at once: ${words.split("\n").at(-1) ?? "it said nothing"}`);
  });
  try {
    await Promise.race([early, connectWhenOpen(port, giveUp)]);
  } catch (error) {
    await engine.stop();
    throw error;
  } finally {
    early.catch(() => undefined);
  }
}

async function connectWhenOpen(port: number, giveUp: AbortSignal): Promise<void> {
  while (!giveUp.aborted) {
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return;
    } catch {
      await pause(25);
    } finally {
      socket.destroy();
    }
  }
  throw new NotReady(`DynamoDB Local did not answer within ${patienceMs / 1000} s: is the machine short of memory?`);
}
