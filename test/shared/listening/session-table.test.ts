import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptySession } from "#shared/listening/session.ts";
import { dynamoSessions } from "#shared/listening/session-table.ts";
import { settle } from "#shared/listening/steps.ts";
import { takeStep } from "#shared/listening/take-step.ts";
import {
  countingClient,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
let wards = 10_000;
let officeId: string;
beforeAll(async () => {
  tables = await officeTables();
});
beforeEach(() => {
  wards += 1;
  officeId = String(wards);
});
const at = "2026-11-20T09:15:00.000Z";
const row = (date: string) => emptySession({ date, at, minutes: 10 });
const aProcess = () => {
  const { documentClient, calls } = countingClient(tables.endpoint);
  return { client: documentClient, calls, sessions: dynamoSessions(documentClient, tables.peopleTable) };
};
describe("the row of a session", () => {
  test("is claimed once a date: whoever comes second is told what the first one said", async () => {
    const sessions = aProcess().sessions;
    const first = await sessions.claim(officeId, { ...row("2026-11-20"), leader: "U0FIRST" });
    expect(await sessions.claim(officeId, { ...row("2026-11-20"), leader: "U0OTHER" })).toEqual(first);
    const many = await Promise.all(
      [1, 2, 3, 4].map((one) => sessions.claim(officeId, { ...row("2026-11-23"), leader: `U0${one}` })),
    );
    expect(new Set(many.map(({ leader }) => leader)).size).toBe(1);
  });
  test("is one unit to claim and one to change", async () => {
    const { sessions, calls } = aProcess();
    await sessions.claim(officeId, row("2026-11-20"));
    await takeStep(officeId, "2026-11-20", settle, { sessions });
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 2, rru: 1, indexWcu: 0 });
  });
  test("changes for the first of two who change it at once, and the other looks again", async () => {
    const { sessions } = aProcess();
    const was = await sessions.claim(officeId, row("2026-11-20"));
    const next = settle(was);
    expect(await sessions.replace(officeId, next, was.version)).toEqual(next);
    expect(await sessions.replace(officeId, { ...next, minutes: 20 }, was.version)).toBeUndefined();
    expect(await sessions.read(officeId, "2026-11-20")).toEqual(next);
  });
  test("is found among the latest, a later one left out, and none of another office", async () => {
    const { sessions } = aProcess();
    for (const date of ["2026-11-18", "2026-11-20", "2026-11-24"]) await sessions.claim(officeId, row(date));
    const dates = async (through: string) => (await sessions.latest(officeId, through, 2)).map(({ date }) => date);
    expect(await dates("2026-11-20")).toEqual(["2026-11-20", "2026-11-18"]);
    expect(await dates("2026-11-19")).toEqual(["2026-11-18"]);
    expect(await sessions.latest("99999", "2026-11-30", 2)).toEqual([]);
    expect(await sessions.read(officeId, "2026-11-19")).toBeUndefined();
    expect(await takeStep(officeId, "2026-11-19", settle, { sessions })).toBeUndefined();
  });
  test.each(["lose", "before", "after"] as const)("takes a step once though a process meets: %s", async (fault) => {
    await aProcess().sessions.claim(officeId, row("2026-11-20"));
    for (const nth of [1, 2]) {
      const { client, sessions } = aProcess();
      if (fault === "lose") loseAnswerAt(client, nth);
      else killAt(client, nth, fault);
      await takeStep(officeId, "2026-11-20", settle, { sessions }).catch(() => undefined);
    }
    await takeStep(officeId, "2026-11-20", settle, aProcess());
    expect(await aProcess().sessions.read(officeId, "2026-11-20")).toMatchObject({ settled: true, version: 2 });
  });
});
