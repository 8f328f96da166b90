import { beforeAll, describe, expect, test } from "vitest";
import { anApi, type Sent } from "#test/kit/an-api.ts";
import { everyFault, faults } from "./faults.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
});

const dossiers = "/v1/offices/27163/dossiers";
let number = 0;

/** A dossier to which these moves have happened. */
async function aDossier(...before: readonly string[]): Promise<string> {
  number += 1;
  const body = { procedure: "1.004873", receivedAt: "2026-11-20T08:15:00+07:00", channel: "direct" };
  const { body: received } = await api.send("POST", dossiers, { key: `dossier ${number}`, body });
  for (const move of before)
    await api.send("POST", `${dossiers}/${received.code}/moves`, { key: move, body: { move } });
  return received.code;
}

interface Act {
  readonly act: string;
  readonly before: readonly string[];
  readonly to: string;
  readonly sent: Sent;
  /** A cold function reads the key, then writes; making a promise takes the dossier and the office too. */
  readonly requests: number;
}

const moved = (move: string): Sent => ({ key: `act ${move}`, body: { move, occurredAt: "2026-11-20T08:15:00+07:00" } });
const acts: readonly Act[] = [
  { act: "moves", before: [], to: "inProcess", sent: moved("start-work"), requests: 2 },
  { act: "moves", before: ["request-supplement"], to: "inProcess", sent: moved("resume"), requests: 4 },
  { act: "moves", before: [], to: "withdrawn", sent: moved("withdraw"), requests: 2 },
  {
    act: "return",
    before: ["start-work", "finish"],
    to: "returned",
    sent: { key: "act return", body: {} },
    requests: 2,
  },
];
const cases = acts.flatMap((one) =>
  everyFault(one.requests).map((fault) => ({ ...one, ...fault, name: one.sent.key })),
);

describe.each(acts)("$sent.key", ({ act, before, to, sent, requests }) => {
  test("asks the table that often, cold", async () => {
    const code = await aDossier(...before);
    const { calls, send } = api.another();
    expect((await send("POST", `${dossiers}/${code}/${act}`, sent)).body.status).toBe(to);
    expect(calls).toHaveLength(requests);
  });
});

describe.each(cases)("$name by a function $fault, its request $nth", ({ act, before, to, sent, fault, nth }) => {
  test("is one step, once it is sent again, however often", async () => {
    const code = await aDossier(...before);
    const path = `${dossiers}/${code}/${act}`;
    const dying = api.another();
    faults[fault](dying.client, nth);
    await dying.send("POST", path, sent);
    const again = await Promise.all([1, 2, 3].map(() => api.another().send("POST", path, sent)));
    const later = await api.send("POST", path, { ...sent, now: "2026-11-24T02:00:00.000Z" });
    expect(later.headers["idempotency-replayed"]).toBe("true");
    for (const answer of [...again, later]) expect([answer.status, answer.body]).toEqual([200, later.body]);
    expect([later.body.status, later.body.version]).toEqual([to, before.length + 2]);
  });
});

test("a hundred presses of one button and as many of another are one step each", async () => {
  const code = await aDossier();
  const path = `${dossiers}/${code}/moves`;
  const press = (move: string) => api.another().send("POST", path, { key: move, body: { move } });
  await Promise.all(Array.from({ length: 50 }, () => [press("start-work"), press("finish")]).flat());
  await Promise.all(Array.from({ length: 10 }, () => press("finish")));
  const { body } = await api.send("GET", `${dossiers}/${code}`);
  expect(body.history.map(({ move }: { move: string }) => move)).toEqual(["receive", "start-work", "finish"]);
});

test("a step sent late, after others, is answered with the dossier as it is now", async () => {
  const code = await aDossier("start-work", "finish");
  const late = await api.send("POST", `${dossiers}/${code}/moves`, { key: "start-work", body: { move: "start-work" } });
  expect([late.status, late.headers["idempotency-replayed"], late.body.status]).toEqual([200, "true", "resultReady"]);
  const other = await api.send("POST", `${dossiers}/${code}/moves`, { key: "start-work", body: { move: "stop" } });
  expect([other.status, other.body.fields[0].field]).toEqual([422, "Idempotency-Key"]);
});
