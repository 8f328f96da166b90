import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keptPositions } from "#infra/local/host/positions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benang-positions-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("positions in streams outlive the office, written as often as they moved but never half", async () => {
  const first = await keptPositions(folder);
  for (let record = 1; record <= 50; record += 1) {
    first.of("Relay")["shard"] = `${record}`;
    first.save();
  }
  await first.flush();
  expect((await keptPositions(folder)).of("Relay")).toEqual({ shard: "50" });
  expect(await readdir(folder)).toEqual(["streams.json"]);
});

test("an office without a folder keeps them for itself", async () => {
  const positions = await keptPositions(undefined);
  positions.of("Relay")["shard"] = "1";
  positions.save();
  await positions.flush();
  expect(positions.of("Relay")).toEqual({ shard: "1" });
  expect((await keptPositions(undefined)).of("Relay")).toEqual({});
});

test("a broken file is not taken for a new beginning", async () => {
  await writeFile(join(folder, "streams.json"), "{");
  await expect(keptPositions(folder)).rejects.toThrow("JSON");
});
