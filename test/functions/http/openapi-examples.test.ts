import { beforeAll, describe, expect, test } from "vitest";
import { TrackingReply } from "#functions/tracking/tracking-reply.ts";
import { type Answer, anApi } from "#test/kit/an-api.ts";
import { anExampleOffice, routes } from "#test/kit/an-example-office.ts";
import { aDocument, type Operation } from "./document.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

/** Sends what the document shows, as somebody does who has only the document and a key. */
function sendExample({ path, method, parameters, requestBody, security }: Operation): Promise<Answer> {
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {});
  const given = (place: string) =>
    parameters.flatMap(({ name, in: at, example }) => (at === place && example !== undefined ? [[name, example]] : []));
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => Object.fromEntries(given("path"))[name]);
  const { send } = security.length === 0 ? office.citizens : office;
  return send(method, address, {
    headers: { ...Object.fromEntries(given("header")), ...(type !== undefined && { "content-type": type }) },
    query: Object.fromEntries(given("query")),
    ...(typeof body?.example === "string" ? { raw: body.example } : { body: body?.example }),
  });
}

const isReport = ({ operationId }: Operation) => operationId === "report-message";
const replyOf = (name: string) =>
  name === "track-dossier" ? TrackingReply : routes.find(({ operation }) => operation === name)?.reply;

describe("the examples of the document, one after the other", () => {
  test.each(aDocument())("$operationId works as it stands, and answers as described", async (operation) => {
    const answer = await sendExample(operation);
    expect([answer.status, Object.keys(operation.responses)]).toEqual([
      expect.any(Number),
      expect.arrayContaining([String(answer.status)]),
    ]);
    expect(answer.body).toEqual(replyOf(operation.operationId)?.parse(answer.body));
    const [type = ""] = (answer.headers["content-type"] ?? "").split(";");
    expect(operation.responses[answer.status]?.content).toHaveProperty([type]);
    const described = Object.keys(operation.responses[answer.status]?.headers ?? {});
    for (const name of ["etag", "idempotency-replayed", "next-cursor"]) {
      if (name in answer.headers) expect(described.map((header) => header.toLowerCase())).toContain(name);
    }
  });

  test.each(aDocument())("$operationId works a second time, and does nothing twice", async (operation) => {
    const { status, headers } = await sendExample(operation);
    expect(status).toBe(200);
    // Reports come late and twice by nature: one that changes nothing is answered like one that does.
    const saysSo = operation.method === "POST" && operation.security.length > 0 && !isReport(operation);
    expect(headers["idempotency-replayed"]).toBe(saysSo ? "true" : undefined);
  });

  test("tell of a day: two dossiers that were there, the one that was received and the one that was taken over", async () => {
    const list = await office.send("GET", "/v1/offices/26842/dossiers");
    expect(list.body.items.map(({ code }: { code: string }) => code.slice(-4))).toEqual(["0007", "0001", "0003"]);
    expect((await office.send("GET", "/v1/offices/26842/dossiers/H29.26842-260105-0001")).body.status).toBe(
      "inProcess",
    );
  });
});

test("the examples need nothing but what the local office holds", async () => {
  const empty = await anApi({ id: "26842" });
  const paths = aDocument().flatMap(({ parameters }) => parameters.filter(({ name }) => name === "code"));
  expect(new Set(paths.map(({ example }) => example))).toEqual(
    new Set(["H29.26842-260105-0001", "H29.26842-260105-0002"]),
  );
  expect((await empty.send("GET", "/v1/offices/26842/dossiers/H29.26842-260105-0001")).status).toBe(404);
});
