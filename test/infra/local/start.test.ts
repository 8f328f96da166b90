import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleOffices } from "#infra/local/offices/example-offices.ts";
import { processesWith, start } from "./a-start.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benang-start-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** An environment that marks the process and all its children. */
const marked = () => {
  const mark = `BENANG_TEST=${randomUUID()}`;
  const [name = "", value] = mark.split("=");
  return { mark, env: { ...process.env, [name]: value } };
};
const oneLine = (text: RegExp) => new RegExp(`^${text.source}\n$`);

describe("a start that cannot succeed says why in one line and leaves nothing behind", () => {
  test("with a wrong flag", async () => {
    const { code, out, err } = await start(["--port", "x"]).ended();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(oneLine(/--port takes a number from 0 .*/));
  });

  test("without Java", async () => {
    const { mark, env } = marked();
    const { code, out, err } = await start(["--port", "0"], { env: { ...env, PATH: "" } }).ended();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(oneLine(/Java 17 or newer is needed, but no `java` runs from PATH: install one .*/));
    expect(await processesWith(mark)).toEqual([]);
  });

  test("with a Java that is too old", async () => {
    await writeFile(join(folder, "java"), '#!/bin/sh\necho "openjdk version \\"11.0.2\\" 2019-01-15" >&2\n', {
      mode: 0o755,
    });
    const { code, err } = await start(["--port", "0"], { env: { PATH: folder } }).ended();
    expect(code).toBe(1);
    expect(err).toMatch(
      oneLine(/Java 17 or newer is needed, but `java` is openjdk version "11\.0\.2".*: install a newer one .*/),
    );
  });

  test("on a port that somebody has", async () => {
    const { mark, env } = marked();
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const { code, out, err } = await start(["--port", `${port}`], { env, cwd: folder }).ended();
    taken.close();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(oneLine(/Port \d+ is taken: end what uses it or choose another with --port\./));
    expect(await processesWith(mark)).toEqual([]);
  });

  test.each([
    ["is not there", undefined, /The office file .*cannot be read: name a JSON file such as .*/],
    ["is not JSON", "{", /The office file .*is not JSON .*/],
    [
      "has a wrong field",
      '{"id":"27163","name":"Hoa Hung","kind":"village"}',
      /The office in .* is not right at `kind`: .*/,
    ],
  ])("with an office file that %s", async (_what, content, problem) => {
    const file = join(folder, `${randomUUID()}.json`);
    if (content !== undefined) await writeFile(file, content);
    const { code, out, err } = await start(["--port", "0", "--office", file]).ended();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(oneLine(problem));
  });
});

describe("an open office", () => {
  test("plays its day once, says in one line what it came to, and ends", async () => {
    const { mark, env } = marked();
    const [office] = await exampleOffices();
    const file = join(folder, "small.json");
    await writeFile(file, JSON.stringify({ ...office, visitorsPerDay: 20 }));
    const { code, out, err } = await start(["--once", "--port", "0", "--office", file], { env }).ended();
    expect([code, err]).toEqual([0, ""]);
    const closing = JSON.parse(out.trimEnd().split("\n").at(-1) ?? "");
    expect(Object.keys(closing).join(" ")).toBe(
      "received returned onTime late open alerts helpOffers threads suggestions answers elapsedMs",
    );
    expect(closing).toMatchObject({ alerts: 1, helpOffers: 2, threads: 1, suggestions: 3, answers: 4 });
    expect(await processesWith(mark)).toEqual([]);
  }, 120_000);

  test("says where it is, and Ctrl-C ends it with all its children", async () => {
    const { mark, env } = marked();
    const office = start(["--port", "0", "--speed", "1000"], { env });
    const out = await office.says("\nready ");
    await office.says("Playing ");
    expect(out).toMatch(/Slack {5}http:\/\/127\.0\.0\.1:\d+\/slack\n/);
    const [, json = ""] = /^ready (.*)$/m.exec(`${await office.says("\nPlaying")}`) ?? [];
    const { baseUrl, offices, slack } = JSON.parse(json);
    expect(offices.map(({ id }: { id: string }) => id)).toEqual(["27592", "26842"]);
    expect(slack).toMatchObject({
      url: `${baseUrl}/slack`,
      team: expect.any(String),
      signingSecret: expect.any(String),
    });
    const answer = await fetch(`${baseUrl}/v1/offices/${offices[0].id}`, {
      headers: { authorization: `Bearer ${offices[0].apiKey}` },
    });
    expect(answer.status).toBe(200);
    expect((await fetch(slack.url)).status).toBe(200);
    expect((await processesWith(mark)).length).toBeGreaterThan(1);
    office.child.kill("SIGINT");
    const { code, err } = await office.ended();
    expect([code, err]).toEqual([130, ""]);
    expect(await processesWith(mark)).toEqual([]);
  });

  test("that is killed outright takes its engine with it", async () => {
    const { mark, env } = marked();
    const office = start(["--port", "0"], { env });
    await office.says("\nready ");
    office.child.kill("SIGKILL");
    await office.ended();
    await expect.poll(() => processesWith(mark), { timeout: 10_000 }).toEqual([]);
  });
});
