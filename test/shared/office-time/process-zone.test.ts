import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const script = new URL("answers.ts", import.meta.url).pathname;
const processZones = ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh"];

async function answersIn(zone: string): Promise<{ processZone: string; answers: unknown }> {
  const { stdout } = await run(process.execPath, [script], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout);
}

test("office time answers the same whatever the time zone of the process", async () => {
  const all = await Promise.all(processZones.map(answersIn));
  expect(all.map(({ processZone }) => processZone.replace("Asia/Saigon", "Asia/Ho_Chi_Minh"))).toEqual(processZones);
  const [first] = all;
  for (const { answers } of all) expect(answers).toEqual(first?.answers);
});
