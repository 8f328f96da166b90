import { describe, expect, test } from "vitest";
import { reconciliationLines } from "#infra/replay/print-reconciliation.ts";
import { addsUp, type Reconciliation } from "#infra/replay/reconciliation.ts";
import { secondRunChecks } from "#infra/replay/second-run.ts";
import { aDossier, aPlayedCase, aReconciliation, aRun, aStep, essence } from "./a-reconciliation.ts";

const failing = ({ checks }: Reconciliation) =>
  checks.filter(({ left, right }) => left !== right).map(({ what }) => what);
const difference = { date: "2025-01-02", counter: "received", source: 1, counted: 2 };

describe("whether a replay adds up", () => {
  test("it does when every case and event has its place and all counters agree", () => {
    const result = aReconciliation();
    expect(failing(result)).toEqual([]);
    expect(addsUp(result)).toBe(true);
    expect(result.callsPerSecond).toBe(0.5);
  });

  test("a case or event that went missing is found", () => {
    const plan = { ...aRun().plan, casesRead: 2, eventsRead: 3 };
    const result = aReconciliation({ plan });
    expect(failing(result)).toEqual([
      "cases read = dossiers received + not received + unusable",
      "events read = requests sent + not sent + side work + unusable",
    ]);
    expect(addsUp(result)).toBe(false);
  });

  test("a request without an answer is not passed over", () => {
    const failed = aPlayedCase("c1", [aStep("receive", "failed", "socket hang up")]);
    const result = aReconciliation({ played: [failed], recounted: undefined });
    expect(failing(result)).toEqual(["requests without an answer = 0"]);
    expect(result.requests.failures).toEqual([{ step: "receive", reason: "socket hang up", requests: 1 }]);
  });

  test("a repeat in an office that was empty is found: two requests had one key", () => {
    const played = [aPlayedCase("c1", [aStep("receive", "repeat")], aDossier())];
    expect(failing(aReconciliation({ played }))).toEqual(["requests that an empty office took for repeats = 0"]);
    expect(failing(aReconciliation({ played, emptyBefore: false }))).toEqual([]);
  });

  test("dossiers that the table has too many of, or lacks, are found", () => {
    const recounted = { dossiers: 2, missing: ["H29.27163-250102-0003"], days: [] };
    expect(failing(aReconciliation({ recounted }))).toEqual([
      "dossiers received = dossiers in the table",
      "numbers given out without a dossier = 0",
    ]);
  });

  test("one counter that grew wrongly, or disagrees with the table, is enough to fail", () => {
    expect(addsUp(aReconciliation({ counters: { days: 1, differences: [difference] } }))).toBe(false);
    const days = [{ date: "2025-01-02", counters: 3, differences: [difference] }];
    expect(addsUp(aReconciliation({ recounted: { dossiers: 1, missing: [], days } }))).toBe(false);
  });
});

describe("what the dossiers came to", () => {
  const history = (...moves: ("start-work" | "finish" | "return" | "send-back")[]) =>
    ["receive" as const, ...moves].map((move) => ({ move, at: "2025-01-02T02:00:00.000Z", by: "k" }));

  test("a dossier counts once for what happened to it several times; on time is judged by the end of the work", () => {
    const returned = { status: "returned" as const, promisedAt: "2025-01-07T10:00:00.000Z" };
    const moves = history("start-work", "send-back", "finish", "send-back", "finish", "return");
    const { dossiers } = aReconciliation({
      played: [
        aPlayedCase("late", [], aDossier({ ...returned, history: moves, endedAt: "2025-01-07T10:00:00.001Z" })),
        aPlayedCase("kept", [], aDossier({ ...returned, history: moves, endedAt: "2025-01-07T10:00:00.000Z" })),
        aPlayedCase("signed", [], aDossier({ status: "resultReady", history: history("start-work", "finish") })),
        aPlayedCase("refused at reception", [aStep("receive", "refused", "400 invalid-time")]),
      ],
    });
    expect(dossiers).toEqual({
      received: 3,
      processed: 3,
      signed: 3,
      returned: 2,
      reworked: 2,
      neverClosed: 1,
      onTime: 1,
      late: 1,
    });
  });

  test("refusals are counted by step and reason", () => {
    const played = [
      aPlayedCase("a", [aStep("start-work", "refused", "409 move-not-allowed")]),
      aPlayedCase("b", [aStep("start-work", "refused", "409 move-not-allowed"), aStep("finish", "not sent")]),
      aPlayedCase("c", [aStep("finish", "refused", "400 step-out-of-order")]),
    ];
    expect(aReconciliation({ played }).requests).toMatchObject({
      sent: 3,
      refused: 3,
      notSent: 1,
      refusals: [
        { step: "finish", reason: "400 step-out-of-order", requests: 1 },
        { step: "start-work", reason: "409 move-not-allowed", requests: 2 },
      ],
    });
  });
});

describe("the second run", () => {
  const repeated = aReconciliation({
    played: [aPlayedCase("c1", [aStep("receive", "repeat")], aDossier())],
    emptyBefore: false,
  });

  test("of recognised repeats changes nothing", () => {
    const checks = secondRunChecks(aReconciliation(), repeated);
    expect(checks.filter(({ left, right }) => left !== right)).toEqual([]);
  });

  test("that does something again is found", () => {
    const twice = { dossiers: 2, missing: [], days: [] };
    const checks = secondRunChecks(aReconciliation(), aReconciliation({ recounted: twice }));
    expect(checks.filter(({ left, right }) => left !== right).map(({ what }) => what)).toEqual([
      "second run: requests that did something = 0",
      "second run: recognised repeats = requests taken the first time",
      "second run: dossiers in the table as before",
    ]);
  });
});

describe("the reconciliation in words", () => {
  test("names every unusable line with its reason, every refusal, and what differs", () => {
    const { plan } = aRun();
    const unusable = [
      ...plan.unusable,
      { what: "event" as const, line: 9, reason: "no time" },
      { what: "case" as const, line: 12, caseId: "c2", reason: "no reception in the log" },
    ];
    const lines = reconciliationLines(
      aReconciliation({
        plan: { ...plan, unusable, sideWork: { "T06 Advice": 4 } },
        played: [aPlayedCase("c1", [aStep("receive"), aStep("return", "refused", "409 move-not-allowed")], aDossier())],
        counters: { days: 1, differences: [difference] },
        recounted: undefined,
      }),
    );
    for (const line of [
      "  2 x event: no time (line 3, 9)",
      "  1 x case: no reception in the log (line 12)",
      "  refused  1 x return: 409 move-not-allowed",
      "       4  T06 Advice",
      "DIFFERS    counters grew by what was sent: not on 1 of 1 days",
      "  2025-01-02 received: 1 expected, 2 counted",
      "(not recounted from the table, which is out of reach; npm run recount does it)",
    ]) {
      expect(lines).toContain(line);
    }
  });

  test("an answer is the same whatever the lines and the speed", () => {
    const [one, other] = [aRun(), aRun({ seconds: 9 })];
    const moved = { ...other, plan: { ...other.plan, unusable: [{ ...one.plan.unusable[0], line: 77 } as never] } };
    expect(essence(aReconciliation(moved))).toEqual(essence(aReconciliation()));
  });
});
