import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { httpPoster, neverArrived } from "#shared/platform/http-post.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function aServer(answer: RequestListener) {
  let connections = 0;
  const server = createServer(answer).on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close().closeAllConnections());
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), connections: () => connections };
}

test("posts that follow each other share a connection; after a pause, in which Lambda may have slept, there is a new one", async () => {
  const { url, connections } = await aServer((_, response) => response.end("ok"));
  let now = 0;
  const post = httpPoster(() => now);
  const say = async (at: number) => {
    now = at;
    return (await post(url, {}, "Xin chào", 1_000)).body;
  };
  expect([await say(0), await say(2_900), connections()]).toEqual(["ok", "ok", 1]);
  expect([await say(6_000), connections()]).toEqual(["ok", 2]);
});

test("an answer that breaks off is none, and may have been acted on", async () => {
  const { url } = await aServer((_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half");
    response.destroy();
  });
  const failure = await httpPoster(Date.now)(url, {}, "", 1_000).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(neverArrived(failure)).toBe(false);
});

test("the whole exchange is timed, not each pause in it", async () => {
  const { url } = await aServer((_, response) => {
    const drip = setInterval(() => response.write("."), 10);
    response.on("close", () => clearInterval(drip));
  });
  await expect(httpPoster(Date.now)(url, {}, "", 100)).rejects.toThrow(/abort|timeout/i);
});

test("where nobody listens nothing arrived", async () => {
  const { url } = await aServer((_, response) => response.end());
  for (const stop of stops.splice(0)) stop();
  const failure = await httpPoster(Date.now)(url, {}, "", 1_000).catch((error: unknown) => error);
  expect(neverArrived(failure)).toBe(true);
});
