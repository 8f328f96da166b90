import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "#infra/build.ts";

/** `npm start` as a process of its own. */
export interface Start {
  readonly child: ChildProcess;
  /** Resolves with everything that was said up to and with `words`. @throws Error when it ended before. */
  says(words: string): Promise<string>;
  /** What it said until it ended, and how it ended. */
  ended(): Promise<{ code: number | null; out: string; err: string }>;
}

/** @param env replaces the whole environment. */
export function start(args: readonly string[], { env = process.env, cwd = repository } = {}): Start {
  const child = spawn(process.execPath, [join(repository, "infra/local/start.ts"), ...args], { cwd, env });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
    child.emit("said");
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const closed = once(child, "close");
  return {
    child,
    says: async (words) => {
      while (!out.includes(words)) {
        const ended = await Promise.race([once(child, "said"), closed.then(() => "ended" as const)]);
        if (ended === "ended" && !out.includes(words)) throw new Error(`It ended before it said "${words}": ${err}`);
      }
      return out;
    },
    ended: async () => {
      const [code] = (await closed) as [number | null];
      return { code, out, err };
    },
  };
}

/** Processes that have `mark` in their command line or environment, one text each. */
export async function processesWith(mark: string): Promise<string[]> {
  const all = existsSync("/proc") ? await fromProc() : await fromPs();
  return all.filter((process) => process.includes(mark));
}

async function fromProc(): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = (id: string, file: string) => readFile(join("/proc", id, file), "utf8").catch(() => "");
  return Promise.all(ids.map(async (id) => `${id} ${await read(id, "cmdline")} ${await read(id, "environ")}`));
}

/** macOS tells a process's environment in `ps -E`. */
async function fromPs(): Promise<string[]> {
  const { stdout } = await promisify(execFile)("ps", ["-Eww", "-ax", "-o", "pid=,command="], { maxBuffer: 1e8 });
  return stdout.split("\n");
}
