import { expect, test } from "vitest";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aListeningWard, date, minute } from "./a-listening-ward.ts";

test("what a session costs in write units, step by step", async () => {
  const ward = await aListeningWard();
  await ward.raise(...Array.from({ length: 6 }, (_, index) => ({ text: `Góp ý số ${index}`, department: "justice" })));
  const { officeId } = ward;
  const step = (name: string, at: string, what: "begin" | "speak" | "invite" | "next" | "end", from = 0) =>
    ({ type: "listening.step", ...ward.pressed(name, at), step: what, from }) as const;
  const commitment = {
    text: "Sửa máy lấy số ở quầy 3",
    owner: ward.id("Minh Tuấn"),
    due: "2026-11-27",
    item: "GY-AA000",
  };
  const jobs = {
    call: { type: "listening.call", officeId, date, at: minute(0) },
    begin: step("Bích Ngân", minute(2), "begin"),
    speak: step("Thu Lan", minute(3), "speak"),
    invite: step("Bích Ngân", minute(4), "invite"),
    note: {
      type: "listening.note",
      ...ward.pressed("Thu Lan", minute(5)),
      viewId: "V0NOTE",
      text: "Tuần này hỏng hai lần",
    },
    commit: { type: "listening.commit", ...ward.pressed("Bích Ngân", minute(6)), viewId: "V0COMMIT", ...commitment },
    next: step("Bích Ngân", minute(7), "next"),
    look: { type: "listening.look", officeId, date, at: minute(8) },
    end: step("Bích Ngân", minute(9), "end"),
  } as const;
  const cost: Record<string, { wcu: number; indexWcu: number }> = {};
  for (const [name, job] of Object.entries(jobs)) {
    const process = ward.aProcess();
    await process.run(job);
    // What a press queues is the next one's: the one look behind those who ask to speak, and the word to who promised.
    const { wcu, indexWcu } = totalCost(process.calls);
    cost[name] = { wcu, indexWcu };
  }
  // Each step is one unit of the row; two are the outbox, which brings the message up to date; the rest are timers.
  expect(cost).toEqual({
    call: { wcu: 5, indexWcu: 2 },
    begin: { wcu: 7, indexWcu: 4 },
    speak: { wcu: 1, indexWcu: 0 },
    invite: { wcu: 3, indexWcu: 0 },
    note: { wcu: 3, indexWcu: 0 },
    commit: { wcu: 3, indexWcu: 0 },
    next: { wcu: 3, indexWcu: 0 },
    look: { wcu: 2, indexWcu: 0 },
    // Two units for each move of a suggestion and one for each that was not reached; the promise's timer; the minutes.
    end: { wcu: 15, indexWcu: 1 },
  });
  const again = ward.aProcess();
  await again.run(jobs.end);
  // Nothing but two failed claims of what stands in Slack already.
  expect(totalCost(again.calls)).toMatchObject({ wcu: 2, indexWcu: 0 });
});
