import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier, Step } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { RequestMismatch } from "#shared/kernel/request-id.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

let dossiers: ReturnType<typeof dynamoDossiers>;
beforeAll(async () => {
  const { documentClient, dossiersTable } = await officeTables();
  dossiers = dynamoDossiers(documentClient, dossiersTable);
});

const request = { key: "reception", body: "body" };
const aDossier = (number: number): Dossier => ({
  officeId: "27163",
  code: `H29.27163-261120-000${number}`,
  procedure: "2.000815",
  procedureFrom: "2025-01-01",
  department: "justice",
  channel: "direct",
  status: "accepted",
  receivedAt: "2026-11-20T01:15:00.000Z",
  promisedAt: "2026-11-20T10:00:00.000Z",
  urgent: false,
  version: 1,
  history: [{ move: "receive", at: "2026-11-20T01:15:00.000Z", by: "k0000001" }],
});
const step = (move: MoveName, minute: number): Step => ({
  move,
  at: `2026-11-20T02:0${minute}:00.000Z`,
  by: "k0000001",
  request: { key: `${move}       `.slice(0, 8), body: "body" },
});

describe("a dossier that is stored", () => {
  test("is not stored again by its own reception, which comes late and finds it moved", async () => {
    const dossier = aDossier(1);
    expect(await dossiers.add(dossier, request)).toEqual({ dossier, replayed: false });
    const { dossier: moved } = await dossiers.move("27163", dossier.code, step("start-work", 1));
    expect(await dossiers.add(dossier, request)).toEqual({ dossier: moved, replayed: true });
    expect(await dossiers.find("27163", dossier.code, request)).toEqual({ dossier: moved, replayed: true });
  });

  test("is not stored again by another reception", async () => {
    const dossier = aDossier(2);
    await dossiers.add(dossier, request);
    for (const other of [
      { key: "another1", body: "body" },
      { key: "reception", body: "text" },
    ]) {
      await expect(dossiers.add({ ...dossier, channel: "post" }, other)).rejects.toThrow(RequestMismatch);
      await expect(dossiers.find("27163", dossier.code, other)).rejects.toThrow(RequestMismatch);
    }
    expect(await dossiers.get("27163", dossier.code)).toEqual(dossier);
  });

  test("is found in its own office alone", async () => {
    const dossier = aDossier(3);
    await dossiers.add(dossier, request);
    await expect(dossiers.get("27592", dossier.code)).rejects.toThrow(DossierNotFound);
    await expect(dossiers.move("27592", dossier.code, step("start-work", 1))).rejects.toThrow(DossierNotFound);
    expect(await dossiers.find("27592", dossier.code, request)).toBeUndefined();
  });
});

describe("the clock of a dossier", () => {
  test("stops when the result is ready, runs again when it is sent back, and stops anew", async () => {
    const { code } = (await dossiers.add(aDossier(4), request)).dossier;
    const ends: (string | undefined)[] = [];
    const steps = [step("start-work", 1), step("finish", 2), step("send-back", 3)];
    for (const each of steps) ends.push((await dossiers.move("27163", code, each)).dossier.endedAt);
    const again = { ...step("finish", 4), request: { key: "finish 2", body: "body" } };
    ends.push((await dossiers.move("27163", code, again)).dossier.endedAt);
    expect(ends).toEqual([undefined, "2026-11-20T02:02:00.000Z", undefined, "2026-11-20T02:04:00.000Z"]);
  });

  test.each(["refuse", "withdraw", "stop"] as const)("stops for good with %s", async (move) => {
    const number = { refuse: 5, withdraw: 6, stop: 7 }[move];
    const dossier = { ...aDossier(number), status: "submitted" } as const;
    await dossiers.add(dossier, request);
    const moved = await dossiers.move("27163", dossier.code, step(move, 1));
    expect(moved.dossier.endedAt).toBe("2026-11-20T02:01:00.000Z");
  });
});
