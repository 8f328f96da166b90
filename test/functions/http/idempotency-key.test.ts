import { beforeAll, describe, expect, test } from "vitest";
import { scopes } from "#shared/offices/offices.ts";
import { anApi, morning, openWithKey } from "#test/kit/an-api.ts";

let api: Awaited<ReturnType<typeof anApi>>;
let other: string;
beforeAll(async () => {
  api = await anApi();
  other = await openWithKey(api.tables, api.office, scopes, "k0000002");
});

const dossiers = "/v1/offices/27163/dossiers";
const body = { procedure: "2.000815", receivedAt: morning, channel: "direct" };
const receive = (key: string, more = {}) => api.send("POST", dossiers, { key, body, ...more });

describe("an Idempotency-Key", () => {
  test("is its caller's: two callers who chose the same one mean two things", async () => {
    const own = await receive("1");
    const others = await receive("1", { apiKey: other });
    expect([own.status, others.status]).toEqual([201, 201]);
    expect(others.body.code).not.toBe(own.body.code);
    expect((await receive("1", { apiKey: other })).body).toEqual(others.body);
  });

  test("is its operation's: the same one for a reception, a move and a return are three things", async () => {
    const { body: received } = await receive("2");
    const send = (act: string, asked: object) =>
      api.send("POST", `${dossiers}/${received.code}/${act}`, { key: "2", body: asked });
    expect((await send("moves", { move: "start-work" })).status).toBe(200);
    await api.send("POST", `${dossiers}/${received.code}/moves`, { key: "finish", body: { move: "finish" } });
    expect((await send("return", {})).body.status).toBe("returned");
  });

  test("takes the same fields in another order, with other spaces, as the same request", async () => {
    const first = await receive("3");
    const raw = JSON.stringify({ channel: "direct", receivedAt: morning, procedure: "2.000815" }, null, 4);
    const again = await receive("3", { raw });
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  test.each([
    ["another procedure", { procedure: "2.000884" }],
    ["another channel", { channel: "post" }],
    ["another moment of the day", { receivedAt: "2026-11-20T01:15:00.001Z" }],
    ["the same moment written otherwise", { receivedAt: "2026-11-20T08:15:00+07:00" }],
    ["a word more", { submitted: false }],
  ])("with %s is refused, and nothing is stored", async (name, changes) => {
    const { body: first } = await receive(name);
    const answer = await receive(name, { body: { ...body, ...changes } });
    expect([answer.status, answer.body.type]).toEqual([422, "urn:benang:problem:idempotency-key-reused"]);
    const { body: stored } = await api.send("GET", `${dossiers}/${first.code}`);
    expect(stored).toEqual({ ...first, tracking: undefined });
  });
});
