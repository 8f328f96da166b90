import { describe, expect, test } from "vitest";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { reopenSuggestion } from "#shared/suggestions/reopen-suggestion.ts";
import { runClock } from "#shared/suggestions/run-clock.ts";
import type { Raise, Suggestion } from "#shared/suggestions/suggestion.ts";
import { timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { aRaise, aSuggestingOffice } from "./a-suggesting-office.ts";

const world = await aSuggestingOffice();
const { office, suggestions } = world;
let forms = 0;
async function raise(changes: Partial<Raise> = {}): Promise<Suggestion> {
  forms += 1;
  return raiseSuggestion(aRaise(forms, changes), office, world);
}
const local = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);

/** The clocks that wait for a suggestion, by what they are for and when, on the office's wall. */
async function clocksOf({ id }: Suggestion): Promise<string[]> {
  const due = dynamoDueTimers(world.tables.documentClient, world.tables.peopleTable);
  const found: string[] = [];
  for (let shard = 0; shard < timerShards; shard += 1) {
    for await (const page of due.dueBy(shard, "2029-01-01T00:00:00.000Z")) {
      for (const { key, dueAt } of page) if (key.includes(id)) found.push(`${key.split("/")[2]} ${local(dueAt)}`);
    }
  }
  return found.toSorted();
}
type What = "remind" | "overdue" | "escalate" | "confirm";
const run = (suggestion: Suggestion, what: What, at: string, until = suggestion.answerBy) =>
  runClock({ officeId: office.id, at, id: suggestion.id, what, until }, office, world);

describe("the hour of an answer", () => {
  test.each([
    ["a plain week", "2026-11-02T02:00:00.000Z", "2026-11-07T11:30", "2026-11-06T07:30"],
    // Tet 2026 is off from 14 to 22 February.
    ["over Tet", "2026-02-12T02:00:00.000Z", "2026-02-26T17:00", "2026-02-25T07:30"],
    // 22 August 2026 is worked for 31 August; then National Day.
    ["over a make-up Saturday and National Day", "2026-08-20T02:00:00.000Z", "2026-08-26T17:00", "2026-08-25T07:30"],
    ["on a Sunday", "2026-11-01T02:00:00.000Z", "2026-11-06T17:00", "2026-11-05T07:30"],
    ["late at night", "2026-11-02T16:59:00.000Z", "2026-11-07T11:30", "2026-11-06T07:30"],
  ])("%s: five working days, a reminder as the day before opens", async (_, at, answerBy, reminder) => {
    const raised = await raise({ at });
    expect(local(raised.answerBy)).toBe(answerBy);
    expect(await clocksOf(raised)).toEqual([`remind ${reminder}`]);
  });

  test("without make-up Saturdays of its own an office that rests on Saturdays works on that one", async () => {
    const { sat: _, ...week } = office.calendar.hours;
    const weekly = { ...office, calendar: { ...office.calendar, hours: week } };
    const raised = await raiseSuggestion(aRaise(900, { at: "2026-08-20T02:00:00.000Z" }), weekly, world);
    expect(local(raised.answerBy)).toBe("2026-08-26T17:00");
  });

  test("of one working day has its reminder on the day itself", async () => {
    const quick = { ...office, setup: { suggestions: { answerWithinDays: 1 } } };
    const raised = await raiseSuggestion(aRaise(901, { at: "2026-11-02T02:00:00.000Z" }), quick, world);
    expect(await clocksOf(raised)).toEqual(["remind 2026-11-03T07:30"]);
  });
});

describe("when nobody answers", () => {
  test("the leader is reminded, it is overdue, it goes to the chair once; each clock sets the next", async () => {
    const raised = await raise({ at: "2026-11-02T02:00:00.000Z" });
    expect(await run(raised, "remind", "2026-11-06T00:30:00.000Z")).toMatchObject({ kind: "remind" });
    expect(await run(raised, "overdue", raised.answerBy)).toMatchObject({ kind: "overdue" });
    expect(await clocksOf(raised)).toEqual([
      "escalate 2026-11-10T17:00",
      "overdue 2026-11-07T11:30",
      "remind 2026-11-06T07:30",
    ]);
    const at = "2026-11-10T10:00:00.000Z";
    const escalated = await run(raised, "escalate", at);
    expect(escalated).toMatchObject({ kind: "escalated", suggestion: { version: 1 } });
    expect(await run(raised, "escalate", "2026-11-10T10:01:00.000Z")).toEqual(escalated);
  });

  test("a reminder that comes after the hour says nothing, and the clock goes on", async () => {
    const raised = await raise({ at: "2026-11-02T02:00:00.000Z" });
    expect(await run(raised, "remind", raised.answerBy)).toEqual({ kind: "nothing" });
    expect(await clocksOf(raised)).toHaveLength(2);
  });
});

describe("a clock that comes too late", () => {
  const monday = "2026-11-23T03:00:00.000Z";
  const move = (suggestion: Suggestion, to: "acknowledged" | "declined" | "done", at = monday) => {
    const fields = { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012" };
    return moveSuggestion({ id: suggestion.id, by: "UTHAO", at, request: `${to} ${at}`, to, fields }, office, world);
  };

  test.each(["remind", "overdue", "escalate"] as const)("%s: says nothing once it is answered", async (what) => {
    const answered = await move(await raise(), "declined");
    expect(await run(answered, what, answered.answerBy)).toEqual({ kind: "nothing" });
    expect((await suggestions.get(office.id, answered.id))?.version).toBe(answered.version);
  });

  test("acknowledging stops no clock", async () => {
    const taken = await move(await raise(), "acknowledged");
    expect(await run(taken, "overdue", taken.answerBy)).toMatchObject({ kind: "overdue" });
  });

  test("opened again there is another hour, and the old clock is silent", async () => {
    const closed = await move(await raise(), "declined");
    const step = { id: closed.id, by: "UNGAN", at: monday, request: "again", note: "Đã có chỗ rồi" };
    const opened = await reopenSuggestion(step, office, world);
    expect(await run(opened, "overdue", opened.answerBy, "2026-11-27T10:00:00.000Z")).toEqual({ kind: "nothing" });
    expect(await clocksOf(opened)).toHaveLength(2);
    expect(await run(opened, "overdue", opened.answerBy)).toMatchObject({ kind: "overdue" });
  });

  test("nothing for what does not exist", async () => {
    const gone = { ...(await raise()), id: "GY-00000" };
    expect(await run(gone, "remind", monday)).toEqual({ kind: "nothing" });
  });

  test("five working days of silence count as a yes, and the step is the clock's", async () => {
    const done = await move(await move(await raise(), "acknowledged"), "done");
    const until = done.confirmBy ?? "";
    expect(local(until)).toBe("2026-11-30T17:00");
    expect((await clocksOf(done)).filter((it) => it.startsWith("confirm"))).toEqual(["confirm 2026-11-30T17:00"]);
    const confirmed = await run(done, "confirm", until, until);
    expect(confirmed).toMatchObject({ kind: "confirmed", suggestion: { state: "done" } });
    expect(confirmed.kind === "confirmed" && confirmed.suggestion.history.at(-1)).toMatchObject({ by: "benang" });
    expect(await run(done, "confirm", until, until)).toEqual(confirmed);
  });

  test("but not when its author said meanwhile that it is not done", async () => {
    const done = await move(await move(await raise(), "acknowledged"), "done");
    const step = { id: done.id, by: "ULAN", at: monday, request: "no", note: "Mới có hai ghế" };
    await reopenSuggestion(step, office, world);
    const until = done.confirmBy ?? "";
    expect(await run(done, "confirm", until, until)).toEqual({ kind: "nothing" });
  });
});
