import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const guard = fileURLToPath(new URL("guard.ts", import.meta.url));

/** A child that cannot outlive us. */
export interface GuardedProcess {
  /** Resolves when the command has ended, by itself or by `stop`, with everything it wrote (the last 4 KB). */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts `command` in its own process group, so that Ctrl-C reaches us first and we end it in our order. */
export function startGuarded(command: string, args: readonly string[], cwd: string): GuardedProcess {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Warnings of the guard's own Node would be taken for words of the engine.
    env: { ...process.env, NODE_OPTIONS: "--disable-warning=ExperimentalWarning" },
  });
  const ended = lastWords(child);
  return {
    ended,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

async function lastWords(child: ChildProcess): Promise<string> {
  let words = "";
  const listen = (chunk: Buffer) => {
    words = (words + chunk.toString("utf8")).slice(-4096);
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  await once(child, "exit");
  return words.trim();
}
