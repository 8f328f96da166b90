import { beforeAll, describe, expect, test } from "vitest";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anApi } from "#test/kit/an-api.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
});

const dossiers = "/v1/offices/27163/dossiers";
const deathRegistration = "1.000656";
/** Seen from two days later. */
const now = "2026-11-22T01:00:00.000Z";
const hanoi = (day: number, hour: string) => `2026-11-${day}T${hour}:00+07:00`;
let number = 0;

async function receive(receivedAt: string, more: object = {}, procedure = deathRegistration) {
  number += 1;
  const body = { procedure, receivedAt, channel: "direct", ...more };
  return (await api.send("POST", dossiers, { key: `dossier ${number}`, body, now })).body;
}
const move = (code: string, name: string, occurredAt: string) =>
  api.send("POST", `${dossiers}/${code}/moves`, {
    key: `${name} ${occurredAt}`,
    body: { move: name, occurredAt },
    now,
  });
const promise = ({ promisedAt, urgent }: { promisedAt: string; urgent: boolean }) => ({
  promisedAt: new Date(Date.parse(promisedAt) + 7 * 3_600_000).toISOString().slice(5, 16),
  urgent,
});

describe("a death registered at night", () => {
  test("is promised within the hour, and those on call follow it", async () => {
    expect(promise(await receive(hanoi(20, "22:00")))).toEqual({ promisedAt: "11-20T23:00", urgent: true });
    expect(promise(await receive(hanoi(20, "12:00")))).toEqual({ promisedAt: "11-20T13:00", urgent: true });
  });

  test("is a usual one in working hours", async () => {
    expect(promise(await receive(hanoi(20, "16:59")))).toEqual({ promisedAt: "11-21T11:30", urgent: false });
  });

  test("that came through the portal by day is urgent when it is accepted at night", async () => {
    const { code, urgent } = await receive(hanoi(20, "16:00"), { channel: "online", submitted: true });
    expect(urgent).toBe(false);
    const { body } = await move(code, "accept", hanoi(20, "22:10"));
    expect(promise(body)).toEqual({ promisedAt: "11-20T23:10", urgent: true });
  });

  test("that came through the portal at night stays urgent when it is accepted by day, on the day's promise", async () => {
    const { code } = await receive(hanoi(19, "23:30"), { channel: "online", submitted: true });
    const { body } = await move(code, "accept", hanoi(20, "07:30"));
    expect(promise(body)).toEqual({ promisedAt: "11-20T17:00", urgent: true });
  });

  test("waits for a missing paper, and what was left of its hour is given back", async () => {
    const { code } = await receive(hanoi(20, "22:00"));
    await move(code, "request-supplement", hanoi(20, "22:10"));
    const { body } = await move(code, "resume", hanoi(20, "23:05"));
    expect(promise(body)).toEqual({ promisedAt: "11-20T23:55", urgent: true });
  });
});

describe("a move that makes a new promise", () => {
  test("moves the dossier in the list of open ones", async () => {
    const { code } = await receive(hanoi(18, "08:00"), {}, "1.004873");
    await move(code, "request-payment", hanoi(18, "09:00"));
    const { body } = await move(code, "resume", hanoi(19, "09:00"));
    const list = await api.send("GET", dossiers, { query: { dueBefore: "2027-01-01T00:00:00Z" } });
    const row = list.body.items.find((item: { code: string }) => item.code === code);
    expect(row.promisedAt).toBe(body.promisedAt);
  });

  test.each(["accept", "resume"])("is refused by name when it is dated before the last step: %s", async (name) => {
    const submitted = name === "accept";
    const { code } = await receive(hanoi(18, "08:00"), { submitted }, "1.004873");
    if (!submitted) await move(code, "request-payment", hanoi(18, "09:00"));
    for (const occurredAt of [hanoi(18, "07:59"), "2009-12-31T08:00:00+07:00"]) {
      expect(refusedFieldsOf(await move(code, name, occurredAt))).toEqual(["occurredAt"]);
    }
  });

  test.each(["accept", "resume"])("is refused when there is nothing to %s", async (name) => {
    const { code } = await receive(hanoi(18, "08:00"));
    const answer = await move(code, name, hanoi(18, "09:00"));
    expect([answer.status, answer.body.type]).toEqual([409, "urn:benang:problem:move-not-allowed"]);
  });

  test("keeps to the version it was asked for", async () => {
    const { code } = await receive(hanoi(18, "08:00"));
    await move(code, "request-payment", hanoi(18, "09:00"));
    const sent = { key: "resume", body: { move: "resume", occurredAt: hanoi(18, "10:00") }, now };
    const path = `${dossiers}/${code}/moves`;
    expect((await api.send("POST", path, { ...sent, headers: { "if-match": '"1"' } })).status).toBe(412);
    expect((await api.send("POST", path, { ...sent, headers: { "if-match": '"2"' } })).body.version).toBe(3);
  });
});
