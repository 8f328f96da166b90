import { beforeEach, describe, expect, test } from "vitest";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { aListeningWard, type ListeningWard, minute } from "./a-listening-ward.ts";

const text = "Sửa máy lấy số ở quầy 3";
/** Friday 27 November 2026, the day it is due, as the counters open; and the Saturday after. */
const friday = "2026-11-27T00:30:00.000Z";
const saturday = "2026-11-28T00:30:00.000Z";

let ward: ListeningWard;
beforeEach(async () => {
  ward = await aListeningWard();
});

/** Minh Tuấn has promised something until Friday. @returns id of the suggestion. */
async function promised(): Promise<string> {
  const [item] = await ward.raise({ text: "Máy lấy số hay hỏng" });
  await ward.call();
  await ward.begin();
  await ward.commit("Bích Ngân", "Minh Tuấn", { item: item?.id });
  await ward.press("Bích Ngân", "end", minute(9));
  return item?.id ?? "";
}
const done = async (id: string, by = "Minh Tuấn") => {
  const { suggestions, office, tables } = ward;
  const step = { id, by: ward.id(by), at: minute(30), request: `done by ${by}` };
  const timers = dynamoTimers(tables.documentClient, tables.peopleTable);
  return moveSuggestion({ ...step, to: "done", fields: { note: "Đã thay bộ nguồn máy lấy số" } }, office, {
    suggestions,
    timers,
  });
};

describe("whoever promised something", () => {
  test("is told by direct message when the session is over, once", async () => {
    const id = await promised();
    await ward.press("Bích Ngân", "end", minute(10));
    expect(await ward.told("Minh Tuấn")).toEqual([
      `Ở buổi lắng nghe vừa rồi, việc này được giao cho anh/chị, hạn 27/11/2026: ${id}: ${text} Xong`,
    ]);
  });
  test("is asked on its day as the counters open; a working day later, both they and the leader are told that it is overdue", async () => {
    const id = await promised();
    await ward.tick(friday, 2);
    await ward.tick("2026-11-27T02:00:00.000Z");
    expect((await ward.told("Minh Tuấn")).slice(1)).toEqual([
      `Hôm nay 27/11/2026 đến hạn việc anh/chị nhận ở buổi lắng nghe. Đã xong chưa? ${id}: ${text} Xong`,
    ]);
    expect(await ward.told("Bích Ngân")).toEqual([]);
    await ward.tick(saturday, 2);
    await ward.tick("2026-11-30T00:30:00.000Z");
    expect((await ward.told("Minh Tuấn")).slice(2)).toEqual([
      `Việc này hẹn xong 27/11/2026 mà chưa thấy báo xong: ${id}: ${text} Xong`,
    ]);
    expect(await ward.told("Bích Ngân")).toEqual([
      `@${ward.id("Minh Tuấn")} nhận ở buổi lắng nghe, hẹn xong 27/11/2026 mà chưa thấy báo xong: ${id}: ${text}`,
    ]);
  });
  test("says that it is done, though it is for nobody else of the officers to say, and is asked no more", async () => {
    const id = await promised();
    await expect(done(id, "Thu Lan")).rejects.toThrow(expect.objectContaining({ fact: "may-not-step" }));
    expect((await done(id)).state).toBe("done");
    await ward.tick(friday);
    await ward.tick(saturday);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
    expect(await ward.told("Bích Ngân")).toEqual([]);
  });
  test("anew for another day is asked on that one alone", async () => {
    const id = await promised();
    const was = await ward.suggestions.get(ward.officeId, id);
    const commitment = { owner: ward.id("Minh Tuấn"), text, due: "2026-12-04" };
    if (was !== undefined)
      await ward.suggestions.replace(ward.officeId, { ...was, commitment, version: was.version + 1 }, was.version);
    await ward.tick(friday);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
  });
  test("hears nothing in their quiet hours but when they end, nothing of what they muted, and nothing on leave", async () => {
    await ward.prefer("Minh Tuấn", { quiet: { from: "16:00", to: "07:00" } });
    const id = await promised();
    expect(await ward.told("Minh Tuấn")).toEqual([]);
    await ward.tick("2026-11-21T00:00:00.000Z");
    expect(await ward.told("Minh Tuấn")).toEqual([expect.stringContaining(`${id}: ${text}`)]);
    await ward.prefer("Minh Tuấn", { leave: [{ from: "2026-11-27", to: "2026-11-27" }] });
    await ward.tick(friday);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
    await ward.prefer("Minh Tuấn", { muted: ["listening"] });
    await ward.tick(saturday);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
    expect(await ward.told("Bích Ngân")).toHaveLength(1);
  });
  test("reads it in their own language", async () => {
    await ward.prefer("Minh Tuấn", { language: "en" });
    const id = await promised();
    expect(await ward.told("Minh Tuấn")).toEqual([
      `The listening session noted this for you, by 27/11/2026: ${id}: ${text} Done`,
    ]);
  });
  test("and has left since, or has no Slack, is not written to", async () => {
    const minh = ward.id("Minh Tuấn");
    const staff = ward.office.staff.map((one) =>
      one.slackUser === minh ? { ...one, withoutSlack: true as const } : one,
    );
    Object.assign(ward.office, { staff });
    await promised();
    Object.assign(ward.office, { staff: staff.filter(({ slackUser }) => slackUser !== minh) });
    await ward.tick(friday);
    expect(await ward.told("Minh Tuấn")).toEqual([]);
    await ward.tick(saturday);
    expect(await ward.told("Bích Ngân")).toHaveLength(1);
  });
});
