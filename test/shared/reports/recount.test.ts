import { describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { differencesOf, recountDays } from "#shared/reports/recount.ts";

const dossier: Dossier = {
  officeId: "27163",
  code: "H29.27163-261120-0001",
  procedure: "2.000815",
  procedureFrom: "2025-01-01",
  department: "justice",
  channel: "direct",
  status: "returned",
  receivedAt: "2026-11-20T09:00:00.000Z",
  promisedAt: "2026-11-23T10:00:00.000Z",
  urgent: false,
  version: 5,
  endedAt: "2026-11-20T17:30:00.000Z",
  history: [
    { move: "receive", at: "2026-11-20T09:00:00.000Z", by: "k" },
    { move: "start-work", at: "2026-11-20T16:59:59.999Z", by: "k" },
    { move: "send-back", at: "2026-11-20T17:00:00.000Z", by: "k" },
    { move: "finish", at: "2026-11-20T17:30:00.000Z", by: "k" },
    { move: "return", at: "2026-11-24T02:00:00.000Z", by: "k" },
  ],
};
const office = (days: ReturnType<typeof recountDays>) =>
  [...days].map(([date, sums]) => [date, Object.fromEntries([...sums].filter(([name]) => !name.includes("/")))]);

describe("what the days came to by the histories alone", () => {
  test("each step counts on the date that the office's wall shows", () => {
    expect(office(recountDays([dossier], "Asia/Ho_Chi_Minh"))).toEqual([
      ["2026-11-20", { received: 1, started: 1 }],
      ["2026-11-21", { reworked: 1, finished: 1 }],
      ["2026-11-24", { returned: 1, onTime: 1 }],
    ]);
    expect(office(recountDays([dossier], "UTC"))).toEqual([
      ["2026-11-20", { received: 1, started: 1, reworked: 1, finished: 1 }],
      ["2026-11-24", { returned: 1, onTime: 1 }],
    ]);
  });

  test("counters are kept for the office, the department and the procedure", () => {
    const other = { ...dossier, code: "H29.27163-261120-0002", department: "land", procedure: "1.001612" };
    const day = recountDays([dossier, other], "Asia/Ho_Chi_Minh").get("2026-11-24");
    expect([...(day ?? [])].filter(([name]) => name.startsWith("returned"))).toEqual([
      ["returned", 2],
      ["returned/d/justice", 1],
      ["returned/p/2.000815", 1],
      ["returned/d/land", 1],
      ["returned/p/1.001612", 1],
    ]);
  });

  test("a late result is late once", () => {
    const late = { ...dossier, promisedAt: "2026-11-20T17:29:59.999Z" };
    expect(recountDays([late], "Asia/Ho_Chi_Minh").get("2026-11-24")?.get("late")).toBe(1);
  });
});

describe("where source and counters differ", () => {
  test("a count that one side lacks is zero there; equal counts are not named", () => {
    const source = new Map([
      ["received", 2],
      ["returned", 1],
      ["late", 0],
    ]);
    const counted = new Map([
      ["received", 2],
      ["stopped", 3],
    ]);
    expect(differencesOf("2026-11-20", source, counted)).toEqual([
      { date: "2026-11-20", counter: "returned", source: 1, counted: 0 },
      { date: "2026-11-20", counter: "stopped", source: 0, counted: 3 },
    ]);
    expect(differencesOf("2026-11-20", source, source)).toEqual([]);
  });
});
