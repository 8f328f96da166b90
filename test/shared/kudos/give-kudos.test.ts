import { beforeEach, describe, expect, test } from "vitest";
import { leftOf } from "#shared/kudos/rules.ts";
import { weekOf } from "#shared/kudos/week.ts";
import { withdrawKudos } from "#shared/kudos/withdraw-kudos.ts";
import { killAt, loseAnswerAt, totalCost } from "#test/kit/dynamodb.ts";
import { aLedger, friday, reason, staff } from "./a-ledger.ts";

type Ledger = Awaited<ReturnType<typeof aLedger>>;
let office: Ledger;
beforeEach(async () => {
  office = await aLedger({ allowance: { officer: 3, head: 10, signer: 10, leader: 1, admin: 5 } });
});

const lan = staff[0];
const left = async (week = "2026-W47") =>
  leftOf(office.office, lan ?? { role: "officer" }, await office.kudos.week("27163", "U0LAN", week));
const all = () => office.kudos.between("27163", "2026-11-01", "2026-12-31");

describe("a kudos", () => {
  test("is kept with its reason and counts once, however many it is for", async () => {
    const kudos = await office.give("U0LAN", ["U0MINH", "U0HANH"]);
    expect(kudos).toMatchObject({ giver: "U0LAN", recipients: ["U0MINH", "U0HANH"], reason, date: "2026-11-20" });
    expect(await all()).toEqual([JSON.parse(JSON.stringify(kudos))]);
    expect(await left()).toBe(2);
  });
  test("costs one look at two weeks and one transaction", async () => {
    await office.give("U0LAN", ["U0MINH"]);
    expect(office.calls.map(({ operation }) => operation)).toEqual(["GetItem", "GetItem", "TransactWriteItems"]);
    // Two rows of up to 1 KB, twice each for being one transaction.
    expect(totalCost(office.calls)).toEqual({ roundTrips: 3, wcu: 4, rru: 2, indexWcu: 0 });
  });
  test("of a department is for everybody in it but the giver, and counts as one", async () => {
    const kudos = await office.give("U0LAN", [], { group: { kind: "department", id: "justice" } });
    expect(kudos.recipients).toEqual(["U0HANH", "U0THAO", "U0DANG", "U0NGAN", "U0HUY"]);
    expect(await left()).toBe(2);
  });
  test("that comes four times is one, also after Sunday's midnight", async () => {
    const sunday = "2026-11-22T16:59:59.000Z";
    const monday = "2026-11-22T17:00:01.000Z";
    for (const at of [sunday, sunday, monday, monday]) await office.give("U0LAN", ["U0MINH"], { sourceKey: "V0", at });
    expect(await all()).toHaveLength(1);
    expect([await left(), await left("2026-W48")]).toEqual([2, 3]);
  });
  test("on either side of Sunday's midnight counts in its own week", async () => {
    await Promise.all([
      office.give("U0LAN", ["U0MINH"], { at: "2026-11-22T16:59:59.999Z" }),
      office.give("U0LAN", ["U0HANH"], { at: "2026-11-22T17:00:00.000Z" }),
    ]);
    expect([await left(), await left("2026-W48")]).toEqual([2, 2]);
  });
  test("of a leader's award stands outside of the allowance", async () => {
    const award = { level: "letter", citation: "Hoàn thành xuất sắc nhiệm vụ tháng 11" } as const;
    for (let time = 0; time < 3; time += 1) await office.give("U0NGAN", ["U0LAN"], { award });
    await office.give("U0NGAN", ["U0LAN"]);
    expect(await all()).toHaveLength(4);
    await expect(office.give("U0NGAN", ["U0MINH"])).rejects.toMatchObject({ fact: "allowance" });
  });
});

describe("two at once", () => {
  test("with one left: one goes through", async () => {
    await office.give("U0LAN", ["U0MINH"]);
    await office.give("U0LAN", ["U0HANH"]);
    const [here, there] = [office.aProcess(), office.aProcess()];
    const both = await Promise.allSettled([here.give("U0LAN", ["U0THAO"]), there.give("U0LAN", ["U0PHUC"])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { fact: "allowance" } });
    expect(await all()).toHaveLength(3);
  });
  test("of the same form: one is kept", async () => {
    const processes = [office.aProcess(), office.aProcess(), office.aProcess()];
    const ids = await Promise.all(processes.map(({ give }) => give("U0LAN", ["U0MINH"], { sourceKey: "V0" })));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await all()).toHaveLength(1);
    expect(await left()).toBe(2);
  });
});

describe("what is refused names what would be right, and nothing is kept", () => {
  test.each([
    ["to oneself", ["U0LAN", "U0MINH"], {}, "self", "people"],
    ["to nobody", [], {}, "nobody", "people"],
    ["to a bot or anybody who is not staff", ["B0BOT"], {}, "not-staff", "people"],
    ["to more than forty by name", Array.from({ length: 41 }, (_, n) => `U${n}`), {}, "too-many-people", "people"],
    ["to a department that is none", [], { group: { kind: "department", id: "gone" } }, "unknown-group", "group"],
    [
      "to a group of oneself",
      [],
      { group: { kind: "user-group", id: "S1" }, members: ["U0LAN"] },
      "empty-group",
      "group",
    ],
    ["with a reason of spaces", ["U0MINH"], { reason: `tốt ${" ".repeat(30)} lắm` }, "reason-short", "reason"],
    ["with a reason without end", ["U0MINH"], { reason: "x".repeat(501) }, "reason-long", "reason"],
    ["with a citizen's number", ["U0MINH"], { reason: `${reason} 079180012345` }, "sensitive", "reason"],
    [
      "with a dossier code in the text",
      ["U0MINH"],
      { reason: `${reason} H29.27163-261120-0001` },
      "sensitive",
      "reason",
    ],
    ["for a value that the office does not have", ["U0MINH"], { value: "speed" }, "unknown-value", "value"],
    [
      "with a dossier of another office",
      ["U0MINH"],
      { evidence: { kind: "dossier", ref: "H29.99999-261120-0001" } },
      "unknown-dossier",
      "dossier",
    ],
    ["an award of an officer", ["U0MINH"], { award: { level: "noted", citation: reason } }, "may-not-award", "award"],
  ] as const)("%s", async (_, people, changes, fact, field) => {
    await expect(office.give("U0LAN", people, changes)).rejects.toMatchObject({ fact, fields: [{ field }] });
    expect(await all()).toEqual([]);
    expect(await left()).toBe(3);
  });
  test("an award without words for the file", async () => {
    const award = { level: "noted", citation: "tốt" } as const;
    await expect(office.give("U0NGAN", ["U0LAN"], { award })).rejects.toMatchObject({ fact: "citation" });
    await expect(
      office.give("U0NGAN", ["U0LAN"], { award: { ...award, citation: `${reason} 0912345678` } }),
    ).rejects.toMatchObject({ fact: "sensitive", fields: [{ field: "citation" }] });
  });
  test("more than the week's allowance, until Monday", async () => {
    for (const to of ["U0MINH", "U0HANH", "U0THAO"]) await office.give("U0LAN", [to]);
    await expect(office.give("U0LAN", ["U0PHUC"])).rejects.toMatchObject({ kind: "conflict", fact: "allowance" });
    await office.give("U0LAN", ["U0PHUC"], { at: "2026-11-22T17:00:00.000Z" });
    expect(await all()).toHaveLength(4);
  });
  test("a third time to the same person in a week, also among others; a group is counted as one", async () => {
    await office.give("U0LAN", ["U0MINH"]);
    await office.give("U0LAN", ["U0MINH", "U0HANH"]);
    await expect(office.give("U0LAN", ["U0PHUC", "U0MINH"])).rejects.toMatchObject({ fact: "pair", about: ["U0MINH"] });
    await office.give("U0LAN", [], { group: { kind: "department", id: "justice" } });
    expect(await left()).toBe(0);
  });
  test("a group of two does not get round the limit for a person", async () => {
    const group = { kind: "user-group", id: "S1" } as const;
    const members = ["U0MINH", "U0LAN", "U0STRANGER"];
    await office.give("U0LAN", [], { group, members });
    await office.give("U0LAN", [], { group: { ...group, id: "S2" }, members });
    await expect(office.give("U0LAN", ["U0MINH"])).rejects.toMatchObject({ fact: "pair", about: ["U0MINH"] });
  });
});

describe("evidence", () => {
  test("is a dossier of the office's own, kept beside the reason", async () => {
    const evidence = { kind: "dossier", ref: "H29.27163-261120-0001" } as const;
    await office.give("U0LAN", ["U0MINH"], { evidence });
    expect((await all())[0]).toMatchObject({ reason, evidence });
  });
});

describe("taking it back", () => {
  const later = (minutes: number) => new Date(Date.parse(friday) + minutes * 60_000).toISOString();
  const withdraw = async (id: string, minutes: number, user = "U0LAN", ledger = office.kudos) =>
    withdrawKudos({ id, date: "2026-11-20", user, at: later(minutes) }, "27163", ledger);

  test("within ten minutes gives back what it cost, once", async () => {
    const { id } = await office.give("U0LAN", ["U0MINH"]);
    office.calls.length = 0;
    expect(await withdraw(id, 10)).toMatchObject({ withdrawnAt: later(10) });
    expect(totalCost(office.calls)).toEqual({ roundTrips: 3, wcu: 4, rru: 2, indexWcu: 0 });
    expect(await left()).toBe(3);
    expect(await withdraw(id, 10)).toMatchObject({ withdrawnAt: later(10) });
    expect(await withdraw(id, 300)).toMatchObject({ withdrawnAt: later(10) });
    expect(await left()).toBe(3);
  });
  test("does not let the same form in again", async () => {
    const { id } = await office.give("U0LAN", ["U0MINH"], { sourceKey: "V0" });
    await withdraw(id, 1);
    expect(await office.give("U0LAN", ["U0MINH"], { sourceKey: "V0" })).toMatchObject({ withdrawnAt: later(1) });
    expect(await left()).toBe(3);
  });
  test("is refused after that, and to anybody else", async () => {
    const { id } = await office.give("U0LAN", ["U0MINH"]);
    await expect(withdraw(id, 10.01)).rejects.toMatchObject({ fact: "too-late" });
    await expect(withdraw(id, 1, "U0MINH")).rejects.toMatchObject({ fact: "not-yours" });
    expect(await withdraw("nothing", 1)).toBeUndefined();
    expect(await left()).toBe(2);
  });
  test("five at once take it back once, while another is being given", async () => {
    const { id } = await office.give("U0LAN", ["U0MINH"]);
    const processes = [1, 2, 3, 4, 5].map(() => office.aProcess());
    await Promise.all([
      ...processes.map(({ kudos }) => withdraw(id, 1, "U0LAN", kudos)),
      office.give("U0LAN", ["U0HANH"]),
    ]);
    expect(await left()).toBe(2);
  });
});

describe("whatever dies or gets lost", () => {
  test.each(["before", "after"] as const)("killed %s any call: the next delivery makes one of it", async (when) => {
    for (let call = 1; call <= 3; call += 1) {
      const dying = office.aProcess();
      killAt(dying.client, call, when);
      const form = { sourceKey: `V-${when}-${call}`, at: `2026-1${call % 3}-02T03:00:00.000Z` };
      await expect(dying.give("U0LAN", ["U0MINH"], form)).rejects.toThrow("killed");
      const kudos = await office.give("U0LAN", ["U0MINH"], form);
      const week = await office.kudos.week("27163", "U0LAN", weekOf(kudos.date).name);
      expect(Object.keys(week.given)).toEqual([kudos.id]);
      expect(await office.kudos.between("27163", kudos.date, kudos.date)).toHaveLength(1);
    }
  });
  test("an answer that is lost changes nothing: the week counts one", async () => {
    for (let call = 1; call <= 3; call += 1) {
      const losing = office.aProcess();
      loseAnswerAt(losing.client, call);
      await losing.give("U0LAN", [["U0MINH", "U0HANH", "U0THAO"][call - 1] ?? ""]);
      expect(await left()).toBe(3 - call);
    }
    expect(await all()).toHaveLength(3);
  });
});
