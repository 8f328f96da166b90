import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { NoAnswer, officeApi } from "#infra/replay/office-api.ts";

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An office that behaves in the given ways, one after the other and the last for ever, and writes down what it is asked. */
async function officeThat(...behaviours: Behaviour[]) {
  const asked: { url: string; key: unknown; ifMatch: unknown; connection: number | undefined }[] = [];
  const server = createServer((request, response) => {
    const { url = "", headers, socket } = request;
    asked.push({
      url,
      key: headers["idempotency-key"],
      ifMatch: headers["if-match"],
      connection: socket.remotePort,
    });
    request.resume().on("end", () => behaviours[Math.min(asked.length, behaviours.length) - 1]?.(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const waits: number[] = [];
  const { port } = server.address() as AddressInfo;
  const address = { baseUrl: `http://127.0.0.1:${port}/`, officeId: "27163", apiKey: "key" };
  const api = officeApi(address, { wait: async (milliseconds) => waits.push(milliseconds) });
  return { api, asked, waits };
}

const answers =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
const hangsUp: Behaviour = (_response, request) => request.socket.destroy();
const hangsUpHalfway: Behaviour = (response, request) => {
  response.writeHead(200, { "content-length": 100 }).write('{"code":');
  setImmediate(() => request.socket.destroy());
};

describe("asking the office", () => {
  test("a request goes below the office, with its key and the version it follows", async () => {
    const { api, asked } = await officeThat(answers(200, { ok: true }, { "idempotency-replayed": "true" }));
    expect(await api.post("/dossiers/X/moves", { move: "finish" }, "k1", 3)).toEqual({
      status: 200,
      body: { ok: true },
      repeat: true,
      attempts: 1,
    });
    expect(asked).toMatchObject([{ url: "/v1/offices/27163/dossiers/X/moves", key: "k1", ifMatch: '"3"' }]);
  });

  test("connections are kept for the next request", async () => {
    const { api, asked } = await officeThat(answers(200));
    for (let n = 0; n < 20; n += 1) await api.post("/dossiers", {}, `k${n}`);
    expect(asked).toHaveLength(20);
    expect(new Set(asked.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
  });

  test("a lost connection is tried again with the same key, ever more slowly", async () => {
    const { api, asked, waits } = await officeThat(hangsUp, hangsUpHalfway, hangsUp, answers(201, { code: 1 }));
    expect(await api.post("/dossiers", {}, "k1")).toMatchObject({ status: 201, attempts: 4, repeat: false });
    expect(asked.map(({ key }) => key)).toEqual(["k1", "k1", "k1", "k1"]);
    expect(waits).toEqual([100, 200, 400]);
  });

  test("an office that is busy is left alone for as long as it asks, ten seconds at most", async () => {
    const busy = (seconds: string) => answers(503, {}, { "retry-after": seconds });
    const { api, waits } = await officeThat(busy("2"), answers(429), busy("3600"), answers(200));
    expect(await api.post("/dossiers", {}, "k1")).toMatchObject({ status: 200, attempts: 4 });
    expect(waits).toEqual([2_000, 200, 10_000]);
  });

  test("after five attempts it is given up, and said why", async () => {
    const { api, asked } = await officeThat(answers(500));
    await expect(api.post("/dossiers", {}, "k1")).rejects.toThrow(
      new NoAnswer("no answer after 5 attempts: status 500"),
    );
    expect(asked).toHaveLength(5);
    const gone = await officeThat(hangsUp);
    await expect(gone.api.get("/totals/2026-11-20")).rejects.toThrow(NoAnswer);
  });

  test("a refusal is an answer: it is not asked for twice", async () => {
    const { api, asked } = await officeThat(answers(409, "no json"));
    expect(await api.post("/dossiers", {}, "k1")).toMatchObject({ status: 409, body: "no json", attempts: 1 });
    expect(asked).toHaveLength(1);
  });
});
