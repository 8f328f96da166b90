import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "#infra/build.ts";
import { Unavailable } from "./unavailable.ts";

const run = promisify(execFile);
const environment = join(repository, ".venv");
const requirements = join(import.meta.dirname, "requirements.txt");
const wanted = "3.10";

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
  await mkdir(environment, { recursive: true });
  await run(python, ["-m", "venv", environment]).catch(unavailable("Python cannot make a virtual environment"));
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
  await run(join(environment, "bin", "python"), install).catch(
    unavailable("The Python package index gave no MiniStack"),
  );
  await writeFile(stamp, hash);
  return command;
}

async function findPython(): Promise<string> {
  const check = `import sys; sys.exit(sys.version_info < (${wanted.replace(".", ", ")}))`;
  for (const python of ["python3", "python"]) {
    const fits = await run(python, ["-c", check]).then(
      () => true,
      () => false,
    );
    if (fits) return python;
  }
  throw new Unavailable(`No Python ${wanted} or later on this machine`);
}

function unavailable(what: string) {
  return (error: Error & { stderr?: string }): never => {
    const why = (error.stderr || error.message).trim().split("\n").at(-1);
    throw new Unavailable(`${what} (${why})`);
  };
}
