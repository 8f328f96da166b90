import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "#infra/build.ts";
import { type CommandFailed, run } from "./command.ts";
import { Unavailable } from "./unavailable.ts";

const environment = join(repository, ".venv");
const requirements = join(import.meta.dirname, "requirements.txt");
/** What MiniStack asks for. */
const oldest = [3, 10] as const;

/** The `ministack` command in a Python environment inside the repository, installed when needed. @throws Unavailable in one line. */
export async function miniStackCommand(): Promise<string> {
  const command = join(environment, "bin", "ministack");
  const stamp = join(environment, "requirements.sha256");
  const hash = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return command;
  await rm(environment, { recursive: true, force: true });
  const python = await findPython();
  await run(python, ["-m", "venv", environment]).catch(unavailable("Python made no virtual environment"));
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
  await run(join(environment, "bin", "python"), install).catch(
    unavailable("the Python package index gave no MiniStack"),
  );
  await writeFile(stamp, hash);
  return command;
}

async function findPython(): Promise<string> {
  const check = ["-c", `import sys; sys.exit(sys.version_info < (${oldest.join(", ")}))`];
  for (const python of ["python3", "python"]) {
    const fits = await run(python, check).then(
      () => true,
      () => false,
    );
    if (fits) return python;
  }
  throw new Unavailable(`there is no Python ${oldest.join(".")} or later on this machine`);
}

function unavailable(what: string) {
  return ({ lastLine }: CommandFailed): never => {
    throw new Unavailable(`${what} (${lastLine})`);
  };
}
