import { beforeAll, describe, expect, test } from "vitest";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { type Answer, anApi, ask, morning, openWithKey } from "#test/kit/an-api.ts";
import { refusedFieldsOf } from "./refusal.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
});

const office = "/v1/offices/27163";
const asks = (authorization: string) => api.send("GET", office, { headers: { authorization } });

describe("a key", () => {
  test("opens the office it belongs to", async () => {
    expect((await asks(`Bearer ${api.apiKey}`)).body.id).toBe("27163");
    expect((await asks(`bearer ${api.apiKey}`)).status).toBe(200);
  });

  test.each([
    ["nothing", () => ""],
    ["another scheme", () => `Basic ${Buffer.from(`x:${api.apiKey}`).toString("base64")}`],
    ["no scheme", () => api.apiKey],
    ["two keys", () => `Bearer ${api.apiKey} ${api.apiKey}`],
    ["a space behind it", () => `Bearer ${api.apiKey} `],
    ["a line behind it", () => `Bearer ${api.apiKey}\n`],
    ["a character less", () => `Bearer ${api.apiKey.slice(0, -1)}`],
    ["a character more", () => `Bearer ${api.apiKey}A`],
    ["capitals", () => `Bearer ${api.apiKey.toUpperCase()}`],
    ["no secret", () => "Bearer bng_27163_k0000001_"],
    ["16 KB", () => `Bearer ${"x".repeat(16_000)}`],
    ["a JSON web token without a signature", () => "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIyNzE2MyJ9."],
  ])("with %s opens nothing, and every such answer is the same", async (_, authorization) => {
    const answer = await asks(authorization());
    expect(refusedFieldsOf(answer, [401])).toEqual(["Authorization"]);
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(answer).toEqual(await asks("Bearer bng_27163_k0000001_wrong"));
  });

  test("is not looked up when it cannot be one", async () => {
    api.calls.length = 0;
    for (const key of ["", "x", "bng_27163_k0000001_short"]) await asks(`Bearer ${key}`);
    expect(api.calls).toEqual([]);
  });
});

describe("a revoked key", () => {
  test("works for a minute at most, in a function that knew it", async () => {
    let now = 0;
    const handler = api.api(() => now);
    const apiKey = await openWithKey(api.tables, api.office, ["reports:read"], "leaver00");
    const status = async () => ((await ask(handler, "GET", office, { apiKey })) as Answer).status;
    expect(await status()).toBe(200);
    await dynamoOfficeRegister(api.tables.documentClient, api.tables.peopleTable).revokeKey(
      "27163",
      "leaver00",
      morning,
    );
    now = 59_999;
    expect(await status()).toBe(200);
    now = 60_000;
    expect(await status()).toBe(401);
    expect((await ask(api.another().api(), "GET", office, { apiKey })).status).toBe(401);
  });
});

describe("the scope dossiers:import", () => {
  const receive = (apiKey: string, receivedAt: string) =>
    api.send("POST", `${office}/dossiers`, {
      key: `${apiKey}${receivedAt}`,
      apiKey,
      body: { procedure: "2.000815", receivedAt, channel: "direct" },
    });
  const threeDaysAgo = "2026-11-17T01:15:00.000Z";
  const longerAgo = "2026-11-17T01:14:59.999Z";

  test("is needed for what was received more than three days ago", async () => {
    const apiKey = await openWithKey(api.tables, api.office, ["dossiers:write"], "counter0");
    expect((await receive(apiKey, threeDaysAgo)).status).toBe(201);
    const refused = await receive(apiKey, longerAgo);
    expect(refusedFieldsOf(refused)).toEqual(["receivedAt"]);
    expect(refused.body.detail).toContain("dossiers:import");
  });

  test("is enough for any day since the catalogue began", async () => {
    const apiKey = await openWithKey(api.tables, api.office, ["dossiers:write", "dossiers:import"], "importer");
    expect((await receive(apiKey, longerAgo)).status).toBe(201);
    expect((await receive(apiKey, "2025-01-01T10:00:00+07:00")).status).toBe(201);
    expect(refusedFieldsOf(await receive(apiKey, "2024-12-31T23:59:59+07:00"))).toEqual(["procedure"]);
  });
});
