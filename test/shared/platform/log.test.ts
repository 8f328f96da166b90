import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { errorFields } from "#shared/platform/log.ts";

/** What a process prints that runs `code` with `log` at hand. */
function printed(code: string): string[] {
  const source = `import { log, errorFields } from "#shared/platform/log.ts"; ${code}`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", source], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
}

test("a line is one line of JSON, whatever stands in it", () => {
  const lines = printed(
    `log("warn", "job-waits", "A job has to wait", { reason: 'x\\r\\n{"_aws":{}}\\u001b[31m', count: 2 });`,
  );
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: "warn",
    code: "job-waits",
    message: "A job has to wait",
    reason: 'x\r\n{"_aws":{}}\u001b[31m',
    count: 2,
  });
});

test("a field of 256 KB is cut", () => {
  expect(printed(`log("info", "a", "b", { reason: "x".repeat(262144) });`)[0]?.length).toBeLessThan(1_100);
});

test("an error is told by name and place, not by its message, which may quote what people sent", () => {
  const sent = "Nguyễn Thị Lan\n    at 079185001234";
  let error: unknown;
  try {
    JSON.parse(sent);
  } catch (caught) {
    error = caught;
  }
  for (const one of [error, new Error(sent), Object.assign(new Error("x"), { name: "Odd", message: sent })]) {
    expect(JSON.stringify(errorFields(one))).not.toMatch(/Lan|0791/);
  }
  expect(errorFields(error)).toMatchObject({ error: "SyntaxError", where: expect.stringContaining("log.test.ts") });
  expect(errorFields("Lan 079185001234")).toEqual({ error: "string" });
});
