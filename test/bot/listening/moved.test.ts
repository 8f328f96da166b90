import { beforeEach, describe, expect, test } from "vitest";
import { aListeningWard, date, type ListeningWard, minute } from "./a-listening-ward.ts";

let ward: ListeningWard;
beforeEach(async () => {
  ward = await aListeningWard();
});
const aged = (day: number) => ({ state: "acknowledged" as const, date: `2026-11-0${day}` });

describe("a session that cannot be held", () => {
  test("because nobody began it within twenty minutes is moved to the next working day, and what was on it comes first", async () => {
    const [first] = await ward.raise(aged(1), aged(2));
    await ward.call();
    await ward.tick(minute(20), 2);
    expect(await ward.shown()).toEqual([
      "Hôm nay chưa bắt đầu được, buổi lắng nghe chuyển sang 21/11/2026. Các việc đang chờ sẽ được nghe trước.",
    ]);
    expect((await ward.suggestion(first))?.unheard).toBe(1);
    await ward.press("Bích Ngân", "begin", minute(21));
    expect(ward.whispered("Bích Ngân")).toEqual(["Buổi lắng nghe này đã xong rồi."]);
    await ward.call("2026-11-21T04:00:00.000Z", "2026-11-21");
    expect((await ward.session("2026-11-21"))?.agenda.map(({ why }) => why)).toEqual(["carried", "carried"]);
    expect((await ward.suggestion(first))?.unheard).toBe(1);
  });
  test("because no leader is there is moved and said in one line, once", async () => {
    const leave = [{ from: date, to: "2026-11-23" }];
    await ward.prefer("Bích Ngân", { leave });
    await ward.prefer("Thanh Thảo", { leave });
    await ward.call();
    await ward.call();
    await ward.call("2026-11-21T04:00:00.000Z", "2026-11-21");
    expect(await ward.shown()).toEqual(["Hôm nay lãnh đạo đều vắng nên buổi lắng nghe chuyển sang 25/11/2026."]);
    expect(await ward.session("2026-11-21")).toBeUndefined();
    await ward.call("2026-11-25T09:15:00.000Z", "2026-11-25");
    expect(await ward.session("2026-11-25")).toMatchObject({ state: "called", leader: ward.id("Bích Ngân") });
  });
  test("because the first leader is on leave is the second's", async () => {
    await ward.prefer("Bích Ngân", { leave: [{ from: date, to: date }] });
    await ward.call();
    await ward.press("Thanh Thảo", "begin", minute(1));
    expect(await ward.session()).toMatchObject({ state: "running", startedBy: ward.id("Thanh Thảo") });
  });
  test("because the tick came too late is made good on the next working day, and said in one line", async () => {
    await ward.call(minute(46));
    expect(await ward.shown()).toEqual(["Buổi lắng nghe không gọi được đúng giờ, xin chuyển sang 21/11/2026."]);
  });
  test("and was left open by whatever went wrong, is brought to its end by the next call", async () => {
    const [first] = await ward.raise(aged(1));
    await ward.call();
    await ward.call("2026-11-21T04:00:00.000Z", "2026-11-21");
    expect((await ward.session())?.moved).toMatchObject({ why: "nobody", to: "2026-11-21" });
    expect((await ward.session("2026-11-21"))?.agenda).toEqual([{ id: first?.id, why: "carried", unheard: 1 }]);
    expect(await ward.shown()).toHaveLength(2);
  });
});

describe("leaders", () => {
  const now = (name: string, at: string) => ({
    type: "listening.call-now" as const,
    ...ward.pressed(name, at),
    channel: ward.id(name),
  });
  const skip = (name: string, at: string, on?: string) => ({
    ...ward.pressed(name, at),
    type: "listening.skip-next" as const,
    channel: ward.id(name),
    date: on,
  });
  test("call it now, once a day, and listen themselves", async () => {
    await ward.run(now("Bích Ngân", minute(-200)), { times: 2 });
    expect(await ward.session()).toMatchObject({ state: "called", leader: ward.id("Bích Ngân") });
    await ward.run(now("Gia Huy", minute(-199)));
    await ward.call();
    expect(await ward.shown()).toHaveLength(1);
    expect(await ward.told("Bích Ngân")).toEqual(["Đã gọi buổi lắng nghe ở kênh cuối ngày."]);
    expect(await ward.told("Gia Huy")).toEqual(["Hôm nay đã có buổi lắng nghe rồi."]);
    expect(ward.others).toContainEqual(expect.objectContaining({ type: "home.show", user: ward.id("Bích Ngân") }));
  });
  test("call it again after nobody began it", async () => {
    await ward.call();
    await ward.tick(minute(20));
    await ward.run(now("Thanh Thảo", minute(25)));
    expect(await ward.session()).toMatchObject({ state: "called", leader: ward.id("Thanh Thảo") });
    expect(await ward.shown()).toEqual([expect.stringContaining("lắng nghe hôm nay.")]);
    await ward.tick(minute(44));
    expect((await ward.session())?.state).toBe("called");
    await ward.tick(minute(45));
    expect((await ward.session())?.state).toBe("moved");
  });
  test("and nobody else, and not on a closed day", async () => {
    await ward.run(now("Thu Lan", minute(0)));
    expect(await ward.told("Thu Lan")).toEqual([expect.stringContaining("do lãnh đạo")]);
    await ward.run(now("Bích Ngân", "2026-11-22T03:00:00.000Z"));
    expect(await ward.told("Bích Ngân")).toEqual(["Hôm nay đơn vị không làm việc nên không gọi buổi lắng nghe."]);
    expect(await ward.shown()).toEqual([]);
  });
  test("let the next one be, however often that is pressed, and the count goes on from it", async () => {
    await ward.run(skip("Bích Ngân", minute(-300), date), { times: 2 });
    await ward.run(skip("Gia Huy", minute(-299), date));
    await ward.call();
    expect(await ward.shown()).toEqual(["Buổi lắng nghe hôm nay được nghỉ, buổi sau là 23/11/2026."]);
    await ward.call("2026-11-21T04:00:00.000Z", "2026-11-21");
    expect(await ward.session("2026-11-21")).toBeUndefined();
    await ward.call("2026-11-23T09:15:00.000Z", "2026-11-23");
    expect((await ward.session("2026-11-23"))?.state).toBe("called");
  });
  test("let one be that has been called, and none that runs", async () => {
    await ward.call();
    await ward.run(skip("Bích Ngân", minute(1)));
    expect(await ward.shown()).toEqual(["Buổi lắng nghe hôm nay được nghỉ, buổi sau là 23/11/2026."]);
    await ward.run(skip("Thu Lan", minute(1)));
    expect(await ward.told("Thu Lan")).toEqual([expect.stringContaining("do lãnh đạo")]);
  });
});
