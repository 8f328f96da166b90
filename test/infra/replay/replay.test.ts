import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logFile } from "./planned-log.ts";
import { aReplayOffice, project } from "./replay-office.ts";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run replay` as a process of its own. */
function replay(...args: string[]): Promise<Ended> {
  const run = promisify(execFile)(process.execPath, ["infra/replay/replay.ts", ...args]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );
}

describe("npm run replay", () => {
  test("opens a fresh office, sends the log twice, proves it and ends", {
    timeout: 120_000,
  }, async () => {
    const { code, stdout, stderr } = await replay("--log", logFile("small.xes"), "--twice", "--json");
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      addsUp: true,
      log: { cases: 5, events: 21 },
      requests: { sent: 19, done: 16, refused: 3 },
      recount: { dossiers: 5, differences: [] },
      second: { requests: { sent: 19, done: 0, repeats: 16, refused: 3 } },
    });
    expect(stderr).toContain("5 of 5 cases, 19 requests\n");
    expect(code).toBe(0);
  });

  test("says in one line why nothing was sent", async () => {
    expect(await replay("--log", "/no/such/log")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^replay: \/no\/such\/log cannot be opened: .*\n$/),
    });
    expect(await replay()).toMatchObject({ code: 1, stderr: "replay: --log: the log to replay is missing\n" });
    expect(await replay("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("npm run replay") });
  });
});

describe("npm run replay into an office that is open", () => {
  let office: Awaited<ReturnType<typeof aReplayOffice>>;
  beforeAll(async () => {
    office = await aReplayOffice();
  });
  afterAll(() => office.stop());

  test("adds what is sent to what is there, and says that the table is out of reach", async () => {
    const { baseUrl, officeId, apiKey } = office.address;
    const to = ["--base-url", baseUrl, "--office", officeId, "--api-key", apiKey];
    const following = setInterval(() => void project(office.tables), 1_000);
    const { code, stdout } = await replay("--log", logFile("small.csv"), ...to).finally(() => clearInterval(following));
    expect(stdout).toContain("Dossiers   5 received, 4 processed, 2 signed, 2 returned, 1 reworked, 3 never closed\n");
    expect(stdout).toContain("ok         counters grew by what was sent: 6 days\n");
    expect(stdout).toContain("(not recounted from the table, which is out of reach");
    expect(stdout).toContain("Everything adds up.");
    expect(code).toBe(0);
  });

  test("a key that does not open it is said so at once", async () => {
    const { baseUrl, officeId } = office.address;
    const key = `bng_${officeId}_k0000001_${"x".repeat(43)}`;
    const to = ["--base-url", baseUrl, "--office", officeId, "--api-key", key];
    expect(await replay("--log", logFile("small.csv"), ...to)).toMatchObject({
      code: 1,
      stderr: `replay: office ${officeId} at ${baseUrl} answers 401\n`,
    });
  });
});
