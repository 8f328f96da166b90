import { describe, expect, test } from "vitest";
import { chanceFrom } from "#infra/local/day/chance.ts";
import { mixOf } from "#infra/local/day/mix.ts";
import { planDossiers } from "#infra/local/day/plan-dossiers.ts";
import { isAllowed, statusAfter } from "#shared/dossiers/moves.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import type { Session } from "#shared/office-time/hours.ts";

const ward = { kind: "ward", visitorsPerDay: 300 } as const;
const commune = { kind: "commune", visitorsPerDay: 350 } as const;
const sessions: Session[] = [
  ["07:30", "11:30"],
  ["13:00", "17:00"],
];

describe("the figures of the field", () => {
  test("a commune has 350 dossiers a day, 200 of them certified copies", () => {
    const mix = mixOf(commune);
    expect(mix.length).toBe(350);
    expect(mix.filter((procedure) => procedure === "2.000815").length).toBe(200);
  });

  test("four in five of a ward's 300 visitors bring a dossier", () => {
    expect(mixOf(ward).length).toBe(240);
  });

  test("an office with fewer visitors has fewer dossiers in the same shares", () => {
    const mix = mixOf({ kind: "commune", visitorsPerDay: 35 });
    expect(mix.filter((procedure) => procedure === "2.000815").length).toBe(20);
    expect(Math.abs(mix.length - 35)).toBeLessThan(5);
  });
});

describe("the plan of a day", () => {
  test("is the same whenever it is made, and another on another day", () => {
    const plan = (seed: string) => planDossiers(commune, sessions, chanceFrom(seed));
    expect(plan("27592 2026-11-20")).toEqual(plan("27592 2026-11-20"));
    expect(plan("27592 2026-11-20")).not.toEqual(plan("27592 2026-11-19"));
  });

  test("lets people come only while the doors are open, in order", () => {
    const minutes = planDossiers(ward, sessions, chanceFrom("any")).map(({ minute }) => minute);
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
    const outside = minutes.filter((minute) => !((minute >= 450 && minute < 690) || (minute >= 780 && minute < 1020)));
    expect(outside).toEqual([]);
  });

  test("makes only moves that the office allows, one after the other, by the time everybody has left", () => {
    for (const dossier of planDossiers(commune, sessions, chanceFrom("legal"))) {
      let status: DossierStatus = dossier.submitted ? "submitted" : "accepted";
      let last = dossier.minute;
      for (const { move, minute } of dossier.moves) {
        expect(isAllowed(move, status)).toBe(true);
        expect(minute).toBeGreaterThan(last);
        expect(minute).toBeLessThanOrEqual(17 * 60 + 45);
        status = statusAfter(move, status);
        last = minute;
      }
    }
  });

  test("has dossiers of every fate", () => {
    const fates = planDossiers(commune, sessions, chanceFrom("fates")).map(({ moves: made }) => made.at(-1)?.move);
    for (const fate of ["return", "finish", "start-work", undefined]) expect(fates).toContain(fate);
    const all = planDossiers(commune, sessions, chanceFrom("fates")).flatMap(({ moves: made }) => made);
    for (const move of ["request-supplement", "resume", "send-back", "refuse"]) {
      expect(all.map((made) => made.move)).toContain(move);
    }
  });
});
