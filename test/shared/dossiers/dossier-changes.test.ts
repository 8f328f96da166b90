import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { stepsOfChange } from "#shared/dossiers/dossier-changes.ts";
import { dossierItem } from "#shared/dossiers/dossier-item.ts";
import { stepsSince } from "#shared/dossiers/dossier-steps.ts";
import { moveNames, statusAfter } from "#shared/dossiers/moves.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";

const dossier: Dossier = {
  officeId: "27163",
  code: "H29.27163-261120-0001",
  procedure: "2.000815",
  procedureFrom: "2025-01-01",
  department: "justice",
  channel: "direct",
  status: "accepted",
  receivedAt: "2026-11-20T01:00:00.000Z",
  promisedAt: "2026-11-20T10:00:00.000Z",
  urgent: false,
  version: 1,
  history: [{ move: "receive", at: "2026-11-20T01:00:00.000Z", by: "k" }],
};

/** The dossier as it stood after its first `version` steps. */
function after(history: Dossier["history"], version: number): Dossier {
  const taken = history.slice(0, version);
  const status = taken.reduce<DossierStatus>((before, { move }) => statusAfter(move, before), "submitted");
  return { ...dossier, status, version, history: taken };
}

/** The same, as an image of the stream holds it. */
function image(history: Dossier["history"], version: number): Record<string, unknown> {
  return dossierItem(after(history, version), { key: "requests", body: "body" });
}

const histories = fc
  .array(fc.constantFrom(...moveNames), { minLength: 1, maxLength: 12 })
  .map((names) => names.map((move, index) => ({ move, at: `2026-11-20T0${index % 10}:00:00.000Z`, by: "k" })));

describe("the steps in a change of the table", () => {
  test("are what the history gained: any cut of a life into changes holds each step once", () => {
    fc.assert(
      fc.property(histories, fc.func(fc.boolean()), (history, isCut) => {
        const cuts = history.map((_, index) => index + 1).filter((at) => at === history.length || isCut(at));
        const changes = cuts.map((cut, index) => ({
          before: index === 0 ? undefined : image(history, cuts[index - 1] ?? 0),
          after: image(history, cut),
        }));
        const whole = stepsSince(after(history, history.length), 0);
        expect(changes.flatMap(stepsOfChange)).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(history.length);
      }),
    );
  });

  test("are none when nothing happened to the history, when the item goes and when it is no dossier", () => {
    const now = image(dossier.history, 1);
    expect(stepsOfChange({ before: now, after: now })).toEqual([]);
    expect(stepsOfChange({ before: now, after: undefined })).toEqual([]);
    for (const sk of ["2026-11-20", "08:15", "settings"]) {
      expect(stepsOfChange({ before: undefined, after: { pk: "27163#x", sk } })).toEqual([]);
    }
  });

  test("are not guessed from a dossier that cannot be read", () => {
    for (const broken of [
      { version: "1" },
      { history: ["fly|2026-11-20T01:00:00.000Z|k|requestsbody"] },
      { code: "1" },
    ]) {
      expect(() => stepsOfChange({ before: undefined, after: { ...image(dossier.history, 1), ...broken } })).toThrow();
    }
  });
});

describe("a return", () => {
  const returned = (endedAt: string, promisedAt: string) => {
    const history = [...dossier.history, { move: "return", at: "2026-11-23T01:00:00.000Z", by: "k" } as const];
    return stepsSince({ ...dossier, promisedAt, endedAt, version: 2, history }, 1)[0]?.onTime;
  };

  test("is on time when the result was ready by the promised hour, whenever it is fetched", () => {
    expect(returned("2026-11-20T10:00:00.000Z", "2026-11-20T10:00:00.000Z")).toBe(true);
    expect(returned("2026-11-20T10:00:00.001Z", "2026-11-20T10:00:00.000Z")).toBe(false);
  });
});
