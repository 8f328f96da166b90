import { beforeEach, describe, expect, test } from "vitest";
import { aListeningWard, date, type ListeningWard, minute } from "./a-listening-ward.ts";

let ward: ListeningWard;
beforeEach(async () => {
  ward = await aListeningWard();
});
const aged = (day: number) => ({ state: "acknowledged" as const, date: `2026-11-0${day}` });

describe("the session is called", () => {
  test("by one message in the evening channel: who listens, what is on the agenda, and who may speak", async () => {
    const [old, carried, secret] = await ward.raise(
      { ...aged(1), text: "Thêm ghế chờ ở sảnh", seconders: ["U0A", "U0B"] },
      { ...aged(2), text: "Máy lấy số hay hỏng", unheard: 2 },
      { ...aged(3), text: "Phân ca chưa công bằng", author: undefined },
    );
    await ward.call();
    expect(await ward.shown()).toEqual([
      `Mười phút lắng nghe, 20/11/2026 @${ward.id("Bích Ngân")} lắng nghe hôm nay. ` +
        "Nội dung, mỗi việc khoảng 3 phút: " +
        `${carried?.id} (lần trước chưa kịp nghe): Máy lấy số hay hỏng ` +
        `${old?.id} (chờ lâu nhất, 2 người cùng ý): Thêm ghế chờ ở sảnh ` +
        `${secret?.id} (chờ lâu nhất, ẩn danh, lãnh đạo đọc): Phân ca chưa công bằng ` +
        "Bắt đầu Xin nói " +
        'Bấm "Bắt đầu" trước 16:35. Nếu chưa tiện, buổi lắng nghe sẽ chuyển sang ngày làm việc kế tiếp.',
    ]);
  });
  test("once, however often its job comes, and by two workers at once", async () => {
    await ward.raise(aged(1));
    const job = { type: "listening.call", officeId: "27163", date, at: minute(0) } as const;
    await Promise.allSettled([ward.aProcess().run(job), ward.aProcess().run(job)]);
    await ward.run(job, { times: 2 });
    expect(await ward.shown()).toHaveLength(1);
    expect(await ward.session()).toMatchObject({ state: "called", version: 1 });
  });
  test("with nothing on the agenda too: people have something to say all the same", async () => {
    await ward.call();
    expect(await ward.shown()).toEqual([expect.stringContaining("Chưa có góp ý nào đang chờ.")]);
  });
  test("every second working day: not on the next", async () => {
    await ward.call();
    await ward.begin();
    await ward.press("Bích Ngân", "end", minute(9));
    await ward.call("2026-11-21T04:00:00.000Z", "2026-11-21");
    expect(await ward.shown()).toHaveLength(1);
    await ward.call("2026-11-23T09:15:00.000Z", "2026-11-23");
    expect(await ward.shown()).toHaveLength(2);
  });
});

describe("a session that runs", () => {
  test("shows what is left, what is heard now and next, who waits and who speaks", async () => {
    const [first, second] = await ward.raise({ ...aged(1), text: "Ghế chờ" }, { ...aged(2), text: "Máy lấy số" });
    await ward.call();
    await ward.press("Thu Lan", "speak", minute(1));
    await ward.begin();
    await ward.press("Minh Tuấn", "speak", minute(3));
    await ward.press("Bích Ngân", "invite", minute(4));
    expect(await ward.shown()).toEqual([
      "Mười phút lắng nghe, 20/11/2026 Còn 8 phút, đến 16:27. " +
        `Đang nghe (1/2): ${first?.id} (chờ lâu nhất): Ghế chờ ` +
        `Tiếp theo: ${second?.id} : Máy lấy số ` +
        `Mời: @${ward.id("Thu Lan")} ` +
        `Xin nói: @${ward.id("Minh Tuấn")} (1 anh chị đã nói) ` +
        "Mục tiếp Mời người kế Xin nói Ghi chú Cam kết " +
        "Kết thúc Kết thúc buổi lắng nghe? Biên bản sẽ ghi vào luồng này. Việc chưa kịp nghe được nghe trước ở buổi sau. Kết thúc Chưa",
    ]);
  });
  test("is told the time at half, a minute before the end and at the end, by the clock alone", async () => {
    await ward.call();
    await ward.begin(minute(6));
    const left: (string | undefined)[] = [];
    for (let at = 6; at <= 17; at += 1) {
      await ward.tick(minute(at));
      left.push(/(Còn \d+ phút|Hết giờ)/.exec((await ward.shown())[0] ?? "")?.[0]);
    }
    const ten = "Còn 10 phút";
    const half = "Còn 5 phút";
    expect(left).toEqual([ten, ten, ten, ten, ten, half, half, half, half, "Còn 1 phút", "Hết giờ", "Hết giờ"]);
    // Begun, and three looks.
    expect(ward.updates()).toBe(4);
  });
  test("may be given five minutes more once, and ends by itself a quarter of an hour after that", async () => {
    await ward.call();
    await ward.begin(minute(2));
    await ward.tick(minute(12));
    expect((await ward.shown())[0]).toContain("Thêm 5 phút");
    await ward.press("Bích Ngân", "extend", minute(13));
    await ward.press("Bích Ngân", "extend", minute(14));
    expect((await ward.shown())[0]).toContain("Còn 4 phút, đến 16:33.");
    await ward.tick(minute(32));
    expect((await ward.session())?.state).toBe("running");
    await ward.tick(minute(33));
    expect(await ward.session()).toMatchObject({ state: "ended", settled: true });
  });
  test("is led on by its leaders: others are told so, and a stranger too", async () => {
    await ward.raise(aged(1), aged(2));
    await ward.call();
    await ward.press("Thu Lan", "begin", minute(1));
    await ward.press("Thanh Thảo", "begin", minute(1));
    await ward.press("Thanh Thảo", "begin", minute(5));
    await ward.press("Thu Lan", "next", minute(6));
    await ward.press("Quang Phúc", "speak", minute(6));
    expect(ward.whispered("Thu Lan")).toEqual([
      expect.stringContaining("Việc này do lãnh đạo đang lắng nghe bấm."),
      expect.stringContaining("Việc này do lãnh đạo đang lắng nghe bấm."),
    ]);
    expect(ward.whispered("Thanh Thảo")).toEqual([expect.stringContaining("Sau 5 phút")]);
    expect(ward.whispered("Quang Phúc")).toEqual(["Nút này dành cho cán bộ Phường Hòa Hưng."]);
    expect(await ward.session()).toMatchObject({ startedBy: ward.id("Thanh Thảo"), current: 0, speakers: [] });
  });
  test("says after five minutes that the second leader may begin", async () => {
    await ward.call();
    await ward.tick(minute(5));
    expect((await ward.shown())[0]).toContain("Nếu lãnh đạo chưa kịp, Thanh Thảo bắt đầu thay được rồi nhé.");
  });
  test("shows everybody who asks to speak by few edits, however many press at once", async () => {
    await ward.call();
    const worker = ward.aProcess();
    const names = ["Thu Lan", "Minh Tuấn", "Ngọc Hạnh", "Hải Đăng", "Gia Huy"];
    for (const name of names)
      await worker.run({ type: "listening.step", ...ward.pressed(name, minute(1)), step: "speak", from: 0 });
    for (const { job } of worker.queued) if (job.type === "listening.look") await worker.run(job);
    expect((await ward.session())?.speakers).toEqual(names.map(ward.id));
    expect(worker.queued).toHaveLength(names.length);
    expect(ward.updates()).toBe(1);
  });
  test("takes a double press of 'next item' as one", async () => {
    await ward.raise(aged(1), aged(2), aged(3));
    await ward.call();
    await ward.begin();
    await ward.press("Bích Ngân", "next", minute(3), 0);
    await ward.press("Bích Ngân", "next", minute(3.01), 0);
    expect((await ward.session())?.current).toBe(1);
    await ward.press("Bích Ngân", "next", minute(4), 1);
    await ward.press("Bích Ngân", "next", minute(5), 2);
    expect((await ward.shown())[0]).toContain("Đã nghe hết các việc trong danh sách");
  });
});
