import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { LocalFunction } from "#infra/local/functions/execution-environment.ts";
import { type FunctionPool, functionPool } from "#infra/local/functions/function-pool.ts";

let folder: string;
let pools: FunctionPool[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benang-functions-"));
});
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.stop()));
  pools = [];
});
afterAll(() => rm(folder, { recursive: true }));

/** A function with this body, such as Lambda would load. */
async function aFunction(
  code: string,
  changes: Partial<LocalFunction> = {},
  written: string[] = [],
): Promise<FunctionPool> {
  const bundle = join(folder, `${Math.random().toString(36).slice(2)}.cjs`);
  await writeFile(bundle, code);
  const definition: LocalFunction = {
    id: "Api",
    name: "Benang-local-Api-Api",
    arn: "arn:aws:lambda:ap-southeast-1:000000000000:function:Benang-local-Api-Api",
    bundle,
    exportName: "handler",
    environment: { PEOPLE_TABLE: "People" },
    timeoutSeconds: 5,
    memoryMb: 128,
    concurrency: 2,
    ...changes,
  };
  const pool = functionPool(definition, (_id, text) => written.push(text));
  pools.push(pool);
  return pool;
}

describe("a function on this machine", () => {
  test("answers with what its handler returns, in JSON", async () => {
    const echo = await aFunction(
      "exports.handler = async (event) => ({ ...event, at: new Date(0), none: undefined });",
    );
    expect(await echo.invoke({ word: "xin chào" })).toEqual({ word: "xin chào", at: "1970-01-01T00:00:00.000Z" });
  });

  test("knows its own environment and nothing of the machine's", async () => {
    const env = await aFunction("exports.handler = async () => process.env;");
    expect(await env.invoke({})).toEqual({ PEOPLE_TABLE: "People" });
  });

  test("is told its name, its request and the time that is left", async () => {
    const context = await aFunction(`exports.handler = async (_event, context) =>
      [context.functionName, typeof context.awsRequestId, context.getRemainingTimeInMillis() <= 5000];`);
    expect(await context.invoke({})).toEqual(["Benang-local-Api-Api", "string", true]);
  });

  test("handles one event at a time in each environment, in as many environments as it may have", async () => {
    const code = `let running = 0; let here = 0;
      exports.handler = async () => { running += 1; here += 1; const most = running;
        await new Promise((resolve) => setTimeout(resolve, 50)); running -= 1; return { most, here, thread: require("node:worker_threads").threadId }; };`;
    const pool = await aFunction(code);
    const answers = (await Promise.all(Array.from({ length: 6 }, () => pool.invoke({})))) as {
      most: number;
      thread: number;
    }[];
    expect(answers.map(({ most }) => most)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(answers.map(({ thread }) => thread)).size).toBe(2);
    expect(pool.counts()).toEqual({ started: 6, running: 0 });
  });

  test("keeps its environment warm from one call to the next", async () => {
    const pool = await aFunction("let calls = 0; exports.handler = async () => (calls += 1);");
    expect([await pool.invoke({}), await pool.invoke({})]).toEqual([1, 2]);
  });
});

describe("a function that fails", () => {
  test("by throwing is reported with the error's name and words, and stays warm", async () => {
    const pool = await aFunction(`let calls = 0;
      exports.handler = async () => { calls += 1; if (calls === 1) throw new TypeError("no such counter"); return calls; };`);
    await expect(pool.invoke({})).rejects.toMatchObject({ errorType: "TypeError", errorMessage: "no such counter" });
    expect(await pool.invoke({})).toBe(2);
  });

  test("by taking too long is ended, and the next call gets a new environment", async () => {
    const code = `let calls = 0;
      exports.handler = async (event) => { calls += 1; if (event.hang) await new Promise(() => setInterval(() => {}, 1000)); return calls; };`;
    const pool = await aFunction(code, { timeoutSeconds: 1, concurrency: 1 });
    const hanging = pool.invoke({ hang: true });
    const next = pool.invoke({});
    await expect(hanging).rejects.toMatchObject({ errorMessage: "Task timed out after 1.00 seconds" });
    expect(await next).toBe(1);
  });

  test("by ending its process takes only its own environment with it", async () => {
    const pool = await aFunction("exports.handler = async (event) => (event.exit ? process.exit(3) : 'alive');");
    await expect(pool.invoke({ exit: true })).rejects.toMatchObject({ errorType: "Runtime.ExitError" });
    expect(await pool.invoke({})).toBe("alive");
  });

  test("by a promise that nobody awaited loses its environment, as on Lambda", async () => {
    const pool = await aFunction(`exports.handler = async (event) => {
      if (event.stray) { Promise.reject(new Error("forgotten")); await new Promise((resolve) => setTimeout(resolve, 1000)); }
      return "alive"; };`);
    await expect(pool.invoke({ stray: true })).rejects.toMatchObject({
      errorType: "Runtime.UnhandledPromiseRejection",
    });
    expect(await pool.invoke({})).toBe("alive");
  });

  test("at its first line is reported at each call and written down", async () => {
    const written: string[] = [];
    const pool = await aFunction("throw new Error('PEOPLE_TABLE is not set');", {}, written);
    await expect(pool.invoke({})).rejects.toThrow("PEOPLE_TABLE is not set");
    await expect(pool.invoke({})).rejects.toThrow("PEOPLE_TABLE is not set");
    expect(written.join("")).toContain("PEOPLE_TABLE is not set");
  });

  test("for want of a handler says so", async () => {
    const pool = await aFunction("exports.handle = async () => {};");
    await expect(pool.invoke({})).rejects.toThrow("exports no function handler");
  });
});
