import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { hashBearer, readBearer, writeBearer } from "#shared/sessions/bearer.ts";
import { enter } from "#shared/sessions/enter.ts";
import { leave, revokeAll } from "#shared/sessions/leave.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { makeLink } from "#shared/sessions/make-link.ts";
import { linkSeconds, sessionSeconds } from "#shared/sessions/session.ts";
import { type LinkNotUsable, NotOnStaff, SessionEnded } from "#shared/sessions/session-errors.ts";
import { dynamoSessions } from "#shared/sessions/session-table.ts";
import { staffOf } from "#shared/sessions/staff-of.ts";
import { random, staffOfEachRole, userOf } from "#test/functions/desk/a-desk.ts";
import { anOffice } from "#test/kit/an-office.ts";
import {
  countingClient,
  Killed,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";

const start = Date.parse("2026-11-20T01:15:00.000Z");
const second = (of: number) => toInstant(start + of * 1000);
let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

/** A function that serves the desk, with calls that are counted; `staff` is the office's list as it stands. */
function aDoor({ staff = staffOfEachRole as readonly Staff[] } = {}) {
  const { client, documentClient, calls } = countingClient(tables.endpoint);
  const list: { staff: readonly Staff[] } = { staff };
  const offices = {
    get: async (officeId: string): Promise<OpenedOffice> => {
      if (officeId !== "27163") throw new OfficeNotFound(officeId);
      return { ...anOffice({ staff: list.staff as Office["staff"] }), trackingKey: "" };
    },
  };
  const links = dynamoLinks(documentClient, tables.sessionsTable);
  const sessions = dynamoSessions(documentClient, tables.sessionsTable);
  const deps = { links, sessions, offices, random };
  const by = (role: Staff["role"]) => staff.find((one) => one.role === role) ?? expect.unreachable();
  return {
    client,
    calls,
    list,
    link: async (at = 0, slackUser = userOf("officer")) =>
      (await makeLink({ officeId: "27163", slackUser }, second(at), deps)).token,
    enter: (token: string, at = 1) => enter(token, { ...deps, clock: () => second(at) }),
    who: async (id: string, at = 2) => (await staffOf(id, second(at), deps)).staff.slackUser,
    leave: (id: string, at = 3) => leave(id, second(at), deps),
    revoke: (slackUser: string, role: Staff["role"], at = 3) =>
      revokeAll({ officeId: "27163", slackUser }, by(role), second(at), deps),
  };
}
const why = (refused: Promise<unknown>) =>
  refused.then(
    () => "nothing refused",
    (error: LinkNotUsable) => error.why,
  );

describe("a one-time link", () => {
  test("lets in the person who asked for it, for twelve hours", async () => {
    const door = aDoor();
    const { id, staff, office } = await door.enter(await door.link());
    expect([staff.slackUser, office.id]).toEqual([userOf("officer"), "27163"]);
    expect(await door.who(id, sessionSeconds)).toBe(userOf("officer"));
    await expect(door.who(id, sessionSeconds + 1)).rejects.toThrow(SessionEnded);
  });

  test("opens one session however many browsers send it at the same time", async () => {
    const door = aDoor();
    const other = aDoor();
    const token = await door.link();
    const tries = await Promise.allSettled([
      door.enter(token),
      other.enter(token),
      door.enter(token),
      other.enter(token),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reason.why)).toEqual(["used", "used", "used"]);
  });

  test("is over after a minute, and says so, even if it is clicked twice then", async () => {
    const door = aDoor();
    const token = await door.link();
    expect(await why(door.enter(token, linkSeconds))).toBe("late");
    expect(await why(door.enter(token, linkSeconds))).toBe("late");
    expect((await door.enter(await door.link(), linkSeconds - 1)).staff.slackUser).toBe(userOf("officer"));
  });

  test("that was used says that it was used, not that it is late", async () => {
    const door = aDoor();
    const token = await door.link();
    await door.enter(token);
    expect(await why(door.enter(token, 600))).toBe("used");
  });

  test.each([
    ["no text", ""],
    ["no office", "x".repeat(43)],
    ["one never given out", `27163.${"A".repeat(43)}`],
    ["one of an office that is not open", `99999.${"A".repeat(43)}`],
    ["one with a tail", `27163.${"A".repeat(44)}`],
    ["one that is not its own line", `27163.${"A".repeat(43)}\n`],
    ["a session", `27163.U0OFFICER.${"A".repeat(43)}`],
    ["an endless one", `27163.${"A".repeat(60_000)}`],
  ])("which is %s is unknown", async (_what, token) => {
    expect(await why(aDoor().enter(token))).toBe("unknown");
  });

  test("of one office opens nothing at another, whatever number is written before it", async () => {
    const door = aDoor();
    const token = await door.link();
    expect(await why(door.enter(token.replace("27163", "27592")))).toBe("unknown");
    expect((await door.enter(token)).office.id).toBe("27163");
  });

  test("does not let in whoever has left the list of staff since", async () => {
    const door = aDoor();
    const token = await door.link();
    door.list.staff = staffOfEachRole.filter(({ role }) => role !== "officer");
    await expect(door.enter(token)).rejects.toThrow(NotOnStaff);
  });

  test("costs one write to make, two to use", async () => {
    const door = aDoor();
    const token = await door.link();
    expect(totalCost(door.calls.splice(0))).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
    await door.enter(token);
    expect(totalCost(door.calls.splice(0))).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 0 });
  });
});

describe("when answers are lost and processes die", () => {
  test("a link whose write was answered by nobody is one link, and works", async () => {
    const door = aDoor();
    const requests = loseAnswerAt(door.client, 1);
    const token = await door.link();
    expect(requests()).toBe(2);
    expect((await door.enter(token)).staff.slackUser).toBe(userOf("officer"));
  });

  test.each([1, 2])("entering goes on after the lost answer of request %i", async (nth) => {
    const door = aDoor();
    const token = await door.link();
    loseAnswerAt(door.client, nth);
    const { id } = await door.enter(token);
    expect(await aDoor().who(id)).toBe(userOf("officer"));
    expect(await why(aDoor().enter(token))).toBe("used");
  });

  test.each([
    [1, "before", "nothing refused"],
    [1, "after", "used"],
    [2, "before", "used"],
    [2, "after", "used"],
  ] as const)(
    "a death at request %i, %s it was made, leaves at most one session: the next try is told %s",
    async (nth, when, told) => {
      const door = aDoor();
      const token = await door.link();
      killAt(door.client, nth, when);
      await expect(door.enter(token)).rejects.toThrow(Killed);
      expect(await why(aDoor().enter(token))).toBe(told);
    },
  );
});

describe("a session", () => {
  test("ends when its person leaves, and stays ended when they leave again", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link());
    await door.leave(id);
    await door.leave(id, 9);
    await expect(door.who(id, 10)).rejects.toThrow(SessionEnded);
  });

  test("that is unknown can be left", async () => {
    await expect(aDoor().leave(`27163.U0OFFICER.${"A".repeat(43)}`)).resolves.toBeUndefined();
    await expect(aDoor().leave("nonsense")).resolves.toBeUndefined();
  });

  test("does not outlive its person's place on the list of staff", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link());
    door.list.staff = [];
    await expect(door.who(id)).rejects.toThrow(SessionEnded);
  });

  test("is what the list of staff makes of it now, not what it was when it began", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link());
    door.list.staff = staffOfEachRole.map((one) => ({ ...one, name: "Tên mới" }));
    expect(await door.who(id)).toBe(userOf("officer"));
  });

  test.each([
    ["no text", ""],
    ["a link's token", `27163.${"A".repeat(43)}`],
    ["one never given out", `27163.U0OFFICER.${"A".repeat(43)}`],
    ["one of an office that is not open", `99999.U0OFFICER.${"A".repeat(43)}`],
    ["an endless one", `27163.U0OFFICER.${"A".repeat(60_000)}`],
  ])("which is %s is none", async (_what, id) => {
    await expect(aDoor().who(id)).rejects.toThrow(SessionEnded);
  });

  test("cannot be turned into a colleague's by writing another name into it", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link());
    await expect(door.who(id.replace(userOf("officer"), userOf("admin")))).rejects.toThrow(SessionEnded);
    await expect(door.who(id.replace("27163", "27592"))).rejects.toThrow(SessionEnded);
  });

  test("is read in one round of two reads, consistently", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link());
    door.calls.splice(0);
    await door.who(id);
    expect(totalCost(door.calls)).toEqual({ roundTrips: 2, wcu: 0, rru: 2, indexWcu: 0 });
  });
});

describe("ending all sessions of a person", () => {
  test("ends those on every machine, and the links that were not used yet, in one write", async () => {
    const door = aDoor();
    const one = await door.enter(await door.link());
    const two = await door.enter(await door.link());
    const unused = await door.link();
    door.calls.splice(0);
    await door.revoke(userOf("officer"), "officer");
    expect(totalCost(door.calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
    const late = await door.enter(unused, 5);
    for (const { id } of [one, two, late]) await expect(door.who(id, 6)).rejects.toThrow(SessionEnded);
  });

  test("ends nobody else's, and lets the person in again by a new link", async () => {
    const door = aDoor();
    const colleague = await door.enter(await door.link(0, userOf("head")));
    await door.revoke(userOf("officer"), "officer");
    expect(await door.who(colleague.id, 6)).toBe(userOf("head"));
    const again = await door.enter(await door.link(5), 6);
    expect(await door.who(again.id, 7)).toBe(userOf("officer"));
  });

  test("is for the person and for an administrator, for nobody else", async () => {
    const door = aDoor();
    const { id } = await door.enter(await door.link(10), 11);
    for (const role of ["head", "signer", "leader"] as const) {
      await expect(door.revoke(userOf("officer"), role, 12)).rejects.toMatchObject({
        kind: "forbidden",
        fact: "not-yours-to-end",
      });
    }
    expect(await door.who(id, 13)).toBe(userOf("officer"));
    await door.revoke(userOf("officer"), "admin", 14);
    await expect(door.who(id, 15)).rejects.toThrow(SessionEnded);
  });
});

test("what is kept tells nobody how to come in: hashes only, under the office, gone a day after it stopped to hold", async () => {
  const { documentClient, sessionsTable } = tables;
  const door = aDoor();
  const token = await door.link();
  const { id } = await door.enter(token);
  const { Items = [] } = await documentClient.send(new ScanCommand({ TableName: sessionsTable }));
  const text = JSON.stringify(Items);
  for (const secret of [token, id]) expect(text).not.toContain(secret.split(".").at(-1));
  for (const { pk, expiresAt } of Items) {
    expect(pk).toMatch(/^27163#(links|sessions)$/);
    expect(expiresAt).toBeGreaterThan(start / 1000);
  }
  const link = Items.find(({ sk }) => sk === hashBearer(token));
  expect(link?.["expiresAt"]).toBe(start / 1000 + linkSeconds + 86_400);
});

test("a bearer text is read as it was written", () => {
  const bits = random();
  expect(readBearer(writeBearer("27163", bits))).toEqual({
    officeId: "27163",
    slackUser: undefined,
    hash: hashBearer(`27163.${bits}`),
  });
  expect(readBearer(writeBearer("27163", bits, "U0LAN"))?.slackUser).toBe("U0LAN");
  expect(hashBearer("a")).toHaveLength(43);
});
