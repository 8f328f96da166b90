import { spawn } from "node:child_process";
import { once } from "node:events";
import { repository } from "#infra/build.ts";

/** A command ended otherwise than well. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
  /** The last thing it said. */
  readonly lastLine: string;

  constructor(what: string, said: string) {
    super(`${what} failed:\n${said.slice(-4_000)}`);
    this.lastLine = said.split("\n").at(-1) ?? "";
  }
}

/** Runs a command in the repository to its end; it and whatever it starts end with us. @throws CommandFailed */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const child = spawn(command, args, { cwd: repository, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  process.once("exit", end);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  try {
    const [code] = await once(child, "close");
    if (code !== 0) throw new CommandFailed(`${command} ${args[0]}`, said.trim());
  } catch (error) {
    throw error instanceof CommandFailed ? error : new CommandFailed(command, String(error));
  } finally {
    process.off("exit", end);
  }
}
