import { request, type ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FunctionFailed } from "#infra/local/functions/function-failed.ts";
import { type Gateway, startGateway } from "#infra/local/http/gateway.ts";

let gateway: Gateway;
let event: APIGatewayProxyEventV2;
let answer: () => unknown;

beforeAll(async () => {
  gateway = await startGateway(0);
  const routes = [{ key: "ANY /v1/offices/{proxy+}", functionId: "Api" }];
  const invoke = async (_functionId: string, received: unknown) => {
    event = received as APIGatewayProxyEventV2;
    return answer();
  };
  const page = (path: string, words: string) => ({
    path,
    answer: async (_request: unknown, response: ServerResponse) => void response.end(words),
  });
  gateway.open(routes, invoke, [page("/slack", "the Slack page"), page("/messages", "what citizens get")]);
});
afterAll(() => gateway.stop());

const echo = () => ({ statusCode: 204 });
const ask = (path: string, init: RequestInit = {}) => fetch(`${gateway.baseUrl}${path}`, init);

/** The event that a request becomes. */
async function eventOf(path: string, init: RequestInit = {}): Promise<APIGatewayProxyEventV2> {
  answer = echo;
  await ask(path, init);
  return event;
}

describe("a request becomes an event of payload 2.0", () => {
  test("with its route, path, query, headers and time", async () => {
    const before = Date.now();
    const received = await eventOf(
      "/v1/offices/27163/dossiers?limit=2&department=justice&department=land&q=%C4%91%2B",
      {
        headers: { Authorization: "Bearer x", "If-Match": '"3"', cookie: "a=1; b=2", "user-agent": "a counter" },
      },
    );
    expect(received).toMatchObject({
      version: "2.0",
      routeKey: "ANY /v1/offices/{proxy+}",
      rawPath: "/v1/offices/27163/dossiers",
      rawQueryString: "limit=2&department=justice&department=land&q=%C4%91%2B",
      cookies: ["a=1", "b=2"],
      headers: { authorization: "Bearer x", "if-match": '"3"' },
      queryStringParameters: { limit: "2", department: "justice,land", q: "đ+" },
      pathParameters: { proxy: "27163/dossiers" },
      requestContext: {
        accountId: "000000000000",
        stage: "$default",
        routeKey: "ANY /v1/offices/{proxy+}",
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        http: { method: "GET", path: "/v1/offices/27163/dossiers", sourceIp: "127.0.0.1", userAgent: "a counter" },
      },
      isBase64Encoded: false,
    });
    expect(received).not.toHaveProperty("body");
    expect(received.headers).not.toHaveProperty("cookie");
    expect(received.requestContext.timeEpoch).toBeGreaterThanOrEqual(before);
  });

  test("without a query when there is none", async () => {
    expect(await eventOf("/v1/offices/27163")).not.toHaveProperty("queryStringParameters");
  });

  test.each([
    ["application/json; charset=utf-8", '{"name":"Đặng"}', false],
    ["text/plain", "xin chào", false],
    ["application/x-www-form-urlencoded", "payload=%7B%7D", true],
    ["application/octet-stream", "đ", true],
  ])("a body of %s is text or base64 as in AWS", async (type, body, base64) => {
    const received = await eventOf("/v1/offices/27163", { method: "POST", headers: { "content-type": type }, body });
    expect(received.isBase64Encoded).toBe(base64);
    expect(Buffer.from(received.body ?? "", base64 ? "base64" : "utf8").toString()).toBe(body);
  });

  test("a body without a type comes in base64", async () => {
    const received = await eventOf("/v1/offices/27163", { method: "POST", body: new Uint8Array([0xff, 0x00]) });
    expect(received).toMatchObject({ body: "/wA=", isBase64Encoded: true });
  });

  test("an escaped path arrives decoded and ends at a decoded question mark, as HTTP APIs do it", async () => {
    expect((await eventOf("/v1/offices/27163/dossiers/H29.1%20%C4%91")).rawPath).toBe(
      "/v1/offices/27163/dossiers/H29.1 đ",
    );
    expect((await eventOf("/v1/offices/27163%3Fadmin=true")).rawPath).toBe("/v1/offices/27163");
    expect((await eventOf("/v1/offices/%ZZ")).rawPath).toBe("/v1/offices/%ZZ");
  });
});

describe("an answer", () => {
  test("carries status, headers, cookies and a base64 body out", async () => {
    answer = () => ({
      statusCode: 201,
      headers: { "Content-Type": "application/problem+json", "x-count": 3 },
      cookies: ["a=1", "b=2"],
      body: Buffer.from("đây").toString("base64"),
      isBase64Encoded: true,
    });
    const response = await ask("/v1/offices/27163");
    expect(response.status).toBe(201);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("x-count")).toBe("3");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe("đây");
  });

  test("without a status code is a JSON body, as in payload 2.0", async () => {
    answer = () => ({ open: true });
    const response = await ask("/v1/offices/27163");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ open: true });
  });

  test("of a function that failed is a blank 500", async () => {
    answer = () => {
      throw new FunctionFailed("Api", "TypeError", "the table's name is secret");
    };
    const response = await ask("/v1/offices/27163");
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"message":"Internal Server Error"}');
  });
});

describe("the gateway itself", () => {
  test("knows only the routes of the template, and the laptop's own pages", async () => {
    expect((await ask("/v2/offices")).status).toBe(404);
    expect((await ask("/slackers")).status).toBe(404);
    expect(await (await ask("/slack/state")).text()).toBe("the Slack page");
    expect(await (await ask("/messages")).text()).toBe("what citizens get");
  });

  test("takes 10 MB and refuses more", async () => {
    answer = echo;
    const post = (bytes: number) => ask("/v1/offices/27163", { method: "POST", body: new Uint8Array(bytes) });
    expect((await post(10 * 1024 * 1024)).status).toBe(204);
    const refused = await post(10 * 1024 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ message: "Request Entity Too Large" });
  });

  test("refuses a head of more than 10,240 bytes", async () => {
    answer = echo;
    expect((await ask("/v1/offices/27163", { headers: { "x-long": "x".repeat(11_000) } })).status).toBe(431);
  });

  test("goes on when a caller hangs up in the middle of a body", async () => {
    answer = echo;
    const { hostname, port } = new URL(gateway.baseUrl);
    const { promise: hungUp, resolve } = Promise.withResolvers<void>();
    const headers = { "content-length": "100" };
    const call = request({ hostname, port, path: "/v1/offices/1", method: "POST", headers }).on("error", () =>
      resolve(),
    );
    call.write("half", () => call.destroy());
    await hungUp;
    expect((await ask("/v1/offices/27163")).status).toBe(204);
  });

  test("says that a taken port is taken", async () => {
    const { port } = new URL(gateway.baseUrl);
    await expect(startGateway(Number(port))).rejects.toThrow(
      `Port ${port} is taken: end what uses it or choose another with --port.`,
    );
  });
});
