import { beforeAll, describe, expect, test } from "vitest";
import { anApi, morning, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { totalCost } from "#test/kit/dynamodb.ts";

const path = "/v1/offices/27163/counters/readings";
const queue = { department: "justice", waiting: 42, openCounters: 4, minutesPerPerson: 5 };

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
});
let keys = 0;
const post = (body: unknown, key = `reading-${keys++}`) => api.send("POST", path, { body, key });

describe("a queue reading over the API", () => {
  test("is answered with the expected wait and the episode it started", async () => {
    expect(await post(queue)).toMatchObject({
      status: 200,
      body: { department: "justice", expectedWaitMinutes: 52.5, overloaded: true, episode: morning, at: morning },
    });
  });
  test("sent three times is one reading, recognised as a repeat, for one write unit each", async () => {
    const reading = { ...queue, department: "land", waiting: 3 };
    const first = await post(reading, "the-same");
    expect(first.headers["idempotency-replayed"]).toBeUndefined();
    api.calls.length = 0;
    for (let again = 0; again < 2; again += 1) {
      const repeat = await post(reading, "the-same");
      expect(repeat).toMatchObject({ status: 200, body: first.body });
      expect(repeat.headers["idempotency-replayed"]).toBe("true");
    }
    expect(totalCost(api.calls)).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 0 });
  });
  test("costs one write unit and one round trip in a warm function", async () => {
    api.calls.length = 0;
    await post({ ...queue, at: "2026-11-20T01:15:01.000Z" });
    expect(totalCost(api.calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
  });
  test("with people waiting before closed counters has no expected wait", async () => {
    const reading = { ...queue, openCounters: 0, at: "2026-11-20T01:15:02.000Z" };
    expect((await post(reading)).body).toMatchObject({ expectedWaitMinutes: null, overloaded: true, episode: morning });
  });
  test("older than the newest is answered with the newest", async () => {
    const older = await post({ ...queue, waiting: 0, at: "2026-11-20T00:30:00.000Z" });
    expect(older).toMatchObject({ status: 200, body: { overloaded: true, at: "2026-11-20T01:15:02.000Z" } });
  });
  test("under a key that came with another body is refused", async () => {
    await post({ ...queue, at: "2026-11-20T01:15:03.000Z" }, "reused");
    expect(await post({ ...queue, waiting: 1 }, "reused")).toMatchObject({ status: 422 });
  });
  test.each([
    ["of a department the office does not have", { department: "police" }, "department"],
    ["of a negative number of people", { waiting: -1 }, "waiting"],
    ["of minutes in words", { minutesPerPerson: "five" }, "minutesPerPerson"],
    ["of a moment that is still to come", { at: "2026-11-20T01:20:01.000Z" }, "at"],
    ["with a field we do not know", { citizen: "079085012345" }, "citizen"],
  ])("%s is refused, and the field named", async (_, changes, field) => {
    const { status, body } = await post({ ...queue, ...changes });
    expect(status).toBe(400);
    expect(body.fields.map((one: { field: string }) => one.field)).toEqual([field]);
  });
  test("without an Idempotency-Key is refused", async () => {
    expect(await api.send("POST", path, { body: queue })).toMatchObject({ status: 400 });
  });
  test("with another office's key or a key that may not write readings is refused", async () => {
    const other = await openWithKey(api.tables, anOffice({ id: "27592" }), ["counters:write"], "k0000002");
    const reader = await openWithKey(api.tables, anOffice(), ["reports:read"], "k0000003");
    expect(await api.send("POST", path, { body: queue, key: "k", apiKey: other })).toMatchObject({ status: 404 });
    expect(await api.send("POST", path, { body: queue, key: "k", apiKey: reader })).toMatchObject({ status: 403 });
  });
});
