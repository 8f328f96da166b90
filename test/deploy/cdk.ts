import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./command.ts";
import type { MiniStack } from "./mini-stack.ts";

const command = fileURLToPath(import.meta.resolve("aws-cdk/bin/cdk"));

/** The values that the stacks of the local stage put out, by stack and name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a DevOps engineer does on a new account: bootstrap, then deploy every stack. @throws Error with what cdk said. */
export async function deployAll(mini: MiniStack, slackApiUrl: string, folder: string): Promise<Outputs> {
  const outputs = join(folder, "outputs.json");
  const assembly = ["--output", join(folder, "cdk.out")];
  const stage = ["--context", "stage=local", "--context", `slackApiUrl=${slackApiUrl}`];
  await cdk(mini.env, ["bootstrap", "aws://000000000000/us-east-1", ...stage, ...assembly]);
  const whole = ["--all", "--method=direct", "--require-approval=never", "--concurrency=2"];
  await cdk(mini.env, ["deploy", ...whole, ...stage, ...assembly, "--outputs-file", outputs]);
  return JSON.parse(await readFile(outputs, "utf8"));
}

/** Takes every stack away again, from the assembly that was deployed. */
export async function destroyAll({ env }: MiniStack, folder: string): Promise<void> {
  await cdk(env, ["destroy", "--all", "--force", "--app", join(folder, "cdk.out")]);
}

function cdk(env: MiniStack["env"], args: readonly string[]): Promise<void> {
  const path = `${dirname(process.execPath)}:${process.env["PATH"]}`;
  const all = { ...process.env, ...env, PATH: path, CDK_DISABLE_CLI_TELEMETRY: "1" };
  return run(process.execPath, [command, ...args, "--no-notices", "--no-color"], all);
}
