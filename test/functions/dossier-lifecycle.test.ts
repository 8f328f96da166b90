import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { anApi, morning } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { sizeOf, watchCalls } from "#test/kit/measure-calls.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  const signer = { slackUser: "U0SIGN", name: "Sơn", department: "justice", role: "signer" } as const;
  api = await anApi({ staff: [...anOffice().staff, signer] });
});
beforeEach(() => {
  api.calls.length = 0;
});

const dossiers = "/v1/offices/27163/dossiers";
const certifiedCopy = { procedure: "2.000815", receivedAt: morning, channel: "direct" };
const receive = (key: string, body: object = certifiedCopy) => api.send("POST", dossiers, { key, body });
const move = (code: string, name: string, key: string, more = {}) =>
  api.send("POST", `${dossiers}/${code}/moves`, { key, body: { move: name }, ...more });
async function item(code: string): Promise<Record<string, unknown>> {
  const Key = dossierKeys.dossier("27163", code);
  const { Item } = await api.tables.documentClient.send(new GetCommand({ TableName: api.tables.dossiersTable, Key }));
  return Item ?? {};
}
const handOver = (code: string, key: string) => api.send("POST", `${dossiers}/${code}/return`, { key, body: {} });

describe("what a dossier costs", () => {
  test("a whole life is seven write units, no read, one round trip a step and two at reception", async () => {
    await receive("warm the settings and the key");
    api.calls.length = 0;
    const received = await receive("lifecycle");
    expect(totalCost(api.calls)).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 1 });
    const { code } = received.body;
    for (const [step, more] of [["start-work"], ["finish"]].entries()) {
      const answer = await move(code, more[0] ?? "", `lifecycle ${step}`);
      expect(answer.status).toBe(200);
      expect(totalCost(api.calls).roundTrips).toBe(3 + step);
    }
    const returned = await handOver(code, "lifecycle return");
    expect(returned.body).toMatchObject({ status: "returned", version: 4, onTime: true });
    expect(totalCost(api.calls)).toEqual({ roundTrips: 5, wcu: 5, rru: 0, indexWcu: 2 });
  });

  test("with applicant, queue and signature it is eleven units, no read, and no step waits for two answers but the reception", async () => {
    await receive("warm once more");
    api.calls.length = 0;
    const applicant = { name: "Nguyễn Thị Minh Khai", personalId: "079180012345", phone: "0912 345 678" };
    const brought = { papers: ["original"], copies: 2, pages: 3, paid: true, officer: "U0LAN" };
    const inFlight = watchCalls(api.client);
    const { status, body } = await receive("whole life", { ...certifiedCopy, ...brought, applicant });
    expect(status).toBe(201);
    expect(inFlight()).toEqual(["UpdateItem alone", "PutItem with PutItem"]);
    expect(totalCost(api.calls)).toEqual({ roundTrips: 3, wcu: 3, rru: 0, indexWcu: 1 });
    const steps = [
      ["start-work", {}, { roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 }],
      ["present", {}, { roundTrips: 1, wcu: 1, rru: 0, indexWcu: 1 }],
      ["sign", { signer: "U0SIGN" }, { roundTrips: 1, wcu: 1, rru: 0, indexWcu: 1 }],
    ] as const;
    for (const [name, more, cost] of steps) {
      const before = api.calls.length;
      const asked = { key: `whole ${name}`, body: { move: name, ...more } };
      expect((await api.send("POST", `${dossiers}/${body.code}/moves`, asked)).status).toBe(200);
      expect([name, totalCost(api.calls.slice(before))]).toEqual([name, cost]);
      expect(sizeOf(await item(body.code))).toBeLessThanOrEqual(1_024);
    }
    expect((await handOver(body.code, "whole return")).body.status).toBe("returned");
    expect(totalCost(api.calls)).toEqual({ roundTrips: 7, wcu: 7, rru: 0, indexWcu: 4 });
  });

  test("the longest usual life, with a submission, rework and a supplement, stays within a kilobyte", async () => {
    const { body } = await receive("long life", { ...certifiedCopy, channel: "online", submitted: true });
    const steps = ["accept", "start-work", "request-supplement", "resume", "finish", "send-back", "finish"];
    for (const [index, step] of steps.entries())
      expect((await move(body.code, step, `long ${index}`)).status).toBe(200);
    expect((await handOver(body.code, "long return")).status).toBe(200);
    expect(sizeOf(await item(body.code))).toBeLessThanOrEqual(1_024);
    api.calls.length = 0;
    await move(body.code, "start-work", "one more");
    expect(totalCost(api.calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
  });

  test("a request sent three times has one effect and costs one write unit a repeat at most", async () => {
    const first = await receive("three times");
    api.calls.length = 0;
    const again = [await receive("three times"), await receive("three times")];
    expect(totalCost(api.calls)).toMatchObject({ wcu: 2, indexWcu: 0 });
    for (const { status, headers, body } of again) {
      expect([status, headers["idempotency-replayed"]]).toEqual([200, "true"]);
      expect(body).toEqual(first.body);
    }
    const { code } = first.body;
    await move(code, "start-work", "three moves");
    api.calls.length = 0;
    const moves = [await move(code, "start-work", "three moves"), await move(code, "start-work", "three moves")];
    expect(totalCost(api.calls)).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 0 });
    expect(moves.map(({ body }) => body.version)).toEqual([2, 2]);
  });
});

describe("codes", () => {
  test("a hundred receptions at once from several functions get the numbers of the day without a gap or a repeat", async () => {
    const day = "2026-11-18";
    const body = { ...certifiedCopy, receivedAt: `${day}T08:00:00+07:00` };
    const functions = Array.from({ length: 10 }, () => api.another());
    const sent = Array.from({ length: 10 }, (_, index) =>
      functions.map(({ send }, own) => send("POST", dossiers, { key: `at once ${own} ${index}`, body })),
    );
    const codes = new Set((await Promise.all(sent.flat())).map((answer) => answer.body.code));
    const wanted = Array.from({ length: 100 }, (_, n) => `H29.27163-261118-${String(n + 1).padStart(4, "0")}`);
    expect(codes).toEqual(new Set(wanted));
  });

  test("the same request at once twice is one dossier", async () => {
    const [one, two] = await Promise.all([receive("twice at once"), receive("twice at once")]);
    expect(one?.body.code).toBe(two?.body.code);
  });

  test("the same key with another body is refused and names the key", async () => {
    await receive("reused");
    const answer = await receive("reused", { ...certifiedCopy, procedure: "2.000884" });
    expect(answer.status).toBe(422);
    expect(answer.body.fields[0].field).toBe("Idempotency-Key");
  });
});

describe("moves", () => {
  test("a move that the status does not allow is refused and says what it needs", async () => {
    const { body } = await receive("not allowed");
    const answer = await move(body.code, "finish", "finish too early");
    expect([answer.status, answer.body.type]).toEqual([409, "urn:benang:problem:move-not-allowed"]);
    expect(answer.body.detail).toContain("inProcess");
  });

  test("two officers move one dossier: one wins, the other is told", async () => {
    const { body } = await receive("two officers");
    const answers = await Promise.all(["a", "b"].map((who) => move(body.code, "start-work", `officer ${who}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  test("If-Match with an old version is refused with 412, with the present one it holds", async () => {
    const { body, headers } = await receive("if match");
    await move(body.code, "start-work", "if match 1");
    const etag = headers["etag"] ?? "";
    expect((await move(body.code, "finish", "if match 2", { headers: { "if-match": etag } })).status).toBe(412);
    expect((await move(body.code, "finish", "if match 3", { headers: { "if-match": '"2"' } })).status).toBe(200);
  });

  test("a step before the last one is refused and names occurredAt", async () => {
    const { body } = await receive("backwards");
    const earlier = { move: "start-work", occurredAt: "2026-11-20T08:00:00+07:00" };
    const answer = await api.send("POST", `${dossiers}/${body.code}/moves`, { key: "backwards 1", body: earlier });
    expect([answer.status, answer.body.fields[0].field]).toEqual([400, "occurredAt"]);
  });

  test("while the citizen has something to do the promise waits, and what was left is given back", async () => {
    const { body } = await receive("paused", { ...certifiedCopy, procedure: "1.004873" });
    const at = async (name: string, occurredAt: string) =>
      (
        await api.send("POST", `${dossiers}/${body.code}/moves`, {
          key: `paused ${name}`,
          body: { move: name, occurredAt },
          now: "2026-11-30T01:00:00.000Z",
        })
      ).body;
    expect(body.promisedAt).toBe("2026-11-25T10:00:00.000Z");
    await at("start-work", "2026-11-20T09:00:00+07:00");
    await at("request-supplement", "2026-11-20T10:00:00+07:00");
    const resumed = await at("resume", "2026-11-27T10:00:00+07:00");
    expect(resumed).toMatchObject({ status: "inProcess", promisedAt: "2026-12-01T10:00:00.000Z" });
  });
});

describe("lists", () => {
  test("open dossiers come by promised hour, page by page, and leave when they are handed over", async () => {
    const own = await anApi();
    const take = (key: string, procedure: string) =>
      own.send("POST", dossiers, { key, body: { ...certifiedCopy, procedure } });
    const late = (await take("1", "1.014027")).body.code;
    const soon = (await take("2", "2.000815")).body.code;
    const first = await own.send("GET", dossiers, { query: { limit: "1" } });
    expect(first.body.items.map((item: { code: string }) => item.code)).toEqual([soon]);
    const second = await own.send("GET", dossiers, { query: { limit: "1", cursor: first.body.cursor } });
    expect(second.body.items).toEqual([
      { code: late, department: "social", procedure: "1.014027", promisedAt: "2026-12-03T10:00:00.000Z" },
    ]);
    await own.send("POST", `${dossiers}/${soon}/moves`, { key: "3", body: { move: "withdraw" } });
    const left = await own.send("GET", dossiers);
    expect(left.body.items.map((item: { code: string }) => item.code)).toEqual([late]);
  });

  test("a cursor of another office is refused", async () => {
    const foreign = Buffer.from(JSON.stringify({ pk: "1#x", sk: "d", gsi1pk: "26842#open", gsi1sk: "x" })).toString(
      "base64url",
    );
    const answer = await api.send("GET", dossiers, { query: { cursor: foreign } });
    expect([answer.status, answer.body.fields[0].field]).toEqual([400, "cursor"]);
  });
});
