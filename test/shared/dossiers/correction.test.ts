import { describe, expect, test } from "vitest";
import { correctedStatus, correctionDetail, countedOnTime, returnedAtOf } from "#shared/dossiers/correction.ts";
import { stepsSince } from "#shared/dossiers/dossier-steps.ts";
import { aDossier } from "#test/shared/exchange/a-dossier.ts";

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, "0")}:00:00.000Z`;
const step = (move: "receive" | "start-work" | "finish" | "return", hour: number) => ({ move, at: at(hour), by: "k" });
const correct = (detail: string, hour: number) => ({ move: "correct" as const, at: at(hour), by: "k", detail });

describe("a correction", () => {
  test("says in one text which fields changed, where it led, and how the hand-over was counted", () => {
    const correction = {
      fields: ["promisedAt", "channel"],
      status: "inProcess",
      returnedAt: at(9),
      counted: "late",
    } as const;
    const detail = correctionDetail(correction);
    expect(detail).toBe("channel,promisedAt,status=inProcess,returnedAt=2026-11-20T09:00:00.000Z,late");
    expect(correctedStatus(detail)).toBe("inProcess");
    expect(countedOnTime([step("return", 1), correct(detail, 2)], 0)).toBe(false);
    expect(returnedAtOf([step("return", 1), correct(detail, 2)])).toBe(at(9));
  });

  test("says nothing of what it leaves", () => {
    expect(correctedStatus("channel")).toBeUndefined();
    expect(countedOnTime([step("return", 1), correct("channel", 2)], 0)).toBeUndefined();
    expect(returnedAtOf([step("return", 1), correct("channel", 2)])).toBe(at(1));
    expect(returnedAtOf([step("receive", 1)])).toBeUndefined();
  });

  test("leads the facts of later steps on from the status that it set", () => {
    const history = [step("receive", 1), correct("status=resultReady", 2), step("return", 3), correct("channel", 4)];
    const facts = stepsSince(aDossier({ history, version: 4, status: "returned" }), 0);
    expect(facts.map(({ to }) => to)).toEqual(["accepted", "resultReady", "returned", "returned"]);
  });

  test("leaves each hand-over counted as it was", () => {
    const history = [
      step("receive", 1),
      step("return", 2),
      correct("status=inProcess,on-time", 3),
      step("finish", 12),
      step("return", 13),
    ];
    const facts = stepsSince(aDossier({ history, version: 5, status: "returned", endedAt: at(12) }), 0);
    expect(facts.map(({ onTime }) => onTime)).toEqual([undefined, true, undefined, undefined, false]);
  });
});
