import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LogUnreadable } from "#infra/replay/log-row.ts";
import { readLog } from "#infra/replay/open-log.ts";
import { allOf } from "./read-rows.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "log-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer) {
  const file = join(folder, name);
  await writeFile(file, content);
  return allOf(readLog(file));
}

const csv = "\ufeffcase:concept:name,concept:name,time:timestamp\nđơn-1,T02,now\n";
const xes = `\n <log><trace><string key="concept:name" value="đơn-1"/><event><string key="concept:name" value="T02"/>
<date key="time:timestamp" value="now"/></event></trace></log>`;
const event = { "concept:name": "T02", "time:timestamp": "now" };

describe("what kind of file a log is", () => {
  test.each([
    ["a.csv", csv, 2],
    ["packed.log", gzipSync(csv), 2],
    ["named-wrongly.csv", xes, 2],
    ["named-wrongly.csv.gz", xes, 2],
    ["b.xes.gz", gzipSync(xes), 2],
  ])("%s is told by its content", async (name, content, line) => {
    const rows = await read(name, content);
    expect(rows).toEqual([{ line, case: { "concept:name": "đơn-1" }, event }]);
  });

  test("a missing, empty or broken-off file is said to be so, before anything is sent", async () => {
    await expect(allOf(readLog(join(folder, "missing")))).rejects.toThrow(LogUnreadable);
    await expect(read("empty", "")).rejects.toThrow("is empty");
    await expect(read("blank", "\ufeff \n\n")).rejects.toThrow("is empty");
    await expect(read("cut.gz", gzipSync(csv.repeat(50)).subarray(0, -12))).rejects.toThrow("the log breaks off");
    await expect(read("zip", Buffer.from([0x1f, 0x8b, 1, 2, 3]))).rejects.toThrow(LogUnreadable);
  });
});
