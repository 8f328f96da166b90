import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "#infra/build.ts";

const watcher = `
  import { whenAbandoned } from ${JSON.stringify(join(repository, "infra/local/starters.ts"))};
  const alive = setInterval(() => undefined, 1000);
  whenAbandoned(() => { console.log("alone"); clearInterval(alive); });
  console.log("watching");
`;

test("a program whose shell is killed without a word notices that it is alone", async () => {
  const shell = spawn("sh", ["-c", '"$0" --input-type=module -e "$1"; exit 0', process.execPath, watcher], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  shell.stdout.setEncoding("utf8");
  const [first] = (await once(shell.stdout, "data")) as [string];
  expect(first).toBe("watching\n");
  shell.kill("SIGKILL");
  const [second] = (await once(shell.stdout, "data")) as [string];
  expect(second).toBe("alone\n");
  // The pipe closes when the program itself has ended.
  await once(shell.stdout, "close");
});
