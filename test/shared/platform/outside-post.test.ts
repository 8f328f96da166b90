import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { NotOutside, outsidePost } from "#shared/platform/outside-post.ts";

let server: Server;
let asked: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  answer = (_, response) => void response.end("taken");
});

const port = () => (server.address() as AddressInfo).port;
const laptop = { reach: "internet-and-this-machine" } as const;
const call = (url: string, options: Parameters<typeof outsidePost>[3] = { reach: "internet" }) =>
  outsidePost(new URL(url), { "content-type": "application/json" }, "{}", options);

describe("an address that an office gave us", () => {
  test.each([
    ["http, which anybody can read", () => "http://hook.example/"],
    ["this machine", () => `https://127.0.0.1:${port()}/`],
    ["this machine by a decimal number", () => `https://2130706433:${port()}/`],
    ["this machine in hexadecimal", () => `https://0x7f.1:${port()}/`],
    ["this machine by IPv6", () => `https://[::1]:${port()}/`],
    ["this machine by IPv4 within IPv6", () => `https://[::ffff:127.0.0.1]:${port()}/`],
    ["this machine by name", () => `https://localhost:${port()}/`],
    ["the cloud's own metadata", () => "https://169.254.169.254/latest/meta-data/"],
    ["a private net", () => "https://10.0.0.1/"],
    ["a file", () => "file:///etc/passwd"],
  ])("that is %s is not called", async (_, url) => {
    await expect(call(url())).rejects.toBeInstanceOf(NotOutside);
    expect(asked).toEqual([]);
  });

  test("whose name leads into our net when it is called, whatever it led to before, is not called", async () => {
    vi.resetModules();
    const addresses = [
      { address: "93.184.215.14", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    vi.doMock("node:dns", () => ({
      lookup: (_name: string, _options: object, done: (error: null, all: object[]) => void) => done(null, addresses),
    }));
    const { outsidePost: post } = await import("#shared/platform/outside-post.ts");
    const headers = { "content-type": "application/json" };
    const rebound = post(new URL(`https://rebound.example:${port()}/`), headers, "{}", { reach: "internet" });
    await expect(rebound).rejects.toMatchObject({ name: "NotOutside", code: "ENOTOUTSIDE" });
    expect(asked).toEqual([]);
    vi.doUnmock("node:dns");
  });

  test("on a laptop may be this machine by http, and nothing else by http", async () => {
    expect(await call(`http://127.0.0.1:${port()}/hook`, laptop)).toMatchObject({ status: 200, body: "taken" });
    expect(asked).toEqual(["POST /hook"]);
    await expect(call("http://10.0.0.1/", laptop)).rejects.toBeInstanceOf(NotOutside);
    await expect(call(`http://localhost:${port()}/`, laptop)).rejects.toBeInstanceOf(NotOutside);
  });
});

describe("the other side", () => {
  test("that sends us elsewhere is not followed", async () => {
    answer = (_, response) => void response.writeHead(307, { location: `http://127.0.0.1:${port()}/secret` }).end();
    expect((await call(`http://127.0.0.1:${port()}/hook`, laptop)).status).toBe(307);
    expect(asked).toEqual(["POST /hook"]);
  });

  test("that answers without end is cut off at 64 KB", async () => {
    let bytes = 0;
    answer = (_, response) => {
      const more = () => {
        while (!response.destroyed && bytes < 50_000_000) {
          bytes += 10_000;
          if (!response.write("x".repeat(10_000))) break;
        }
      };
      response.on("drain", more);
      more();
    };
    await expect(call(`http://127.0.0.1:${port()}/hook`, laptop)).rejects.toThrow("beyond all measure");
    expect(bytes).toBeLessThan(10_000_000);
  });

  test.each([
    ["never answers", () => undefined],
    ["begins an answer and never ends it", (_: unknown, response: ServerResponse) => void response.write("a")],
  ])("that %s is left when its time is over", async (_, silent) => {
    answer = silent as typeof answer;
    await expect(call(`http://127.0.0.1:${port()}/hook`, { ...laptop, timeoutMs: 200 })).rejects.toThrow(
      /abort|timeout/i,
    );
  });
});
