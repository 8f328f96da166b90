import { beforeEach, describe, expect, test } from "vitest";
import { aListeningWard, type ListeningWard, minute } from "./a-listening-ward.ts";

let ward: ListeningWard;
beforeEach(async () => {
  ward = await aListeningWard();
});
const end = (at = minute(9)) => ward.press("Bích Ngân", "end", at);

/** A session of three items: the first was promised, the second heard, the third not reached. */
async function aSession() {
  const [promised, heard, unheard] = await ward.raise(
    { text: "Máy lấy số hay hỏng", department: "justice" },
    { text: "Thêm ghế chờ ở sảnh" },
    { text: "In sẵn mẫu đơn" },
  );
  await ward.call();
  await ward.press("Thu Lan", "speak", minute(1));
  await ward.begin();
  await ward.note("Ngọc Hạnh", "Tuần này hỏng hai lần", minute(3), "VNOTE", promised?.id);
  await ward.commit("Thanh Thảo", "Minh Tuấn", { item: promised?.id });
  await ward.press("Bích Ngân", "next", minute(6), 0);
  return { promised, heard, unheard };
}

describe("when a session ends", () => {
  test("its minutes are one reply in the thread, whatever is done twice", async () => {
    const { promised, heard, unheard } = await aSession();
    await end();
    await end(minute(10));
    await ward.tick(minute(40), 2);
    expect(await ward.shown()).toEqual([
      "Mười phút lắng nghe, 20/11/2026 Buổi lắng nghe xong lúc 16:24. Cảm ơn cả nhà! Biên bản ở trong luồng này. " +
        "Đã nghe 2 việc, còn 1 việc nghe trước ở buổi sau, có 1 cam kết.",
    ]);
    expect(await ward.minutes()).toEqual([
      "Biên bản buổi lắng nghe 20/11/2026 Bích Ngân lắng nghe, từ 16:17 đến 16:24. 1 anh chị đã xin nói. " +
        `Đã nghe: ${promised?.id} : Máy lấy số hay hỏng ${heard?.id} : Thêm ghế chờ ở sảnh ` +
        `Ghi chú: ${promised?.id} Ngọc Hạnh: Tuần này hỏng hai lần ` +
        `Cam kết: ${promised?.id} Minh Tuấn , hạn 27/11/2026: Sửa máy lấy số ở quầy 3 ` +
        `Nghe trước ở buổi sau: ${unheard?.id} : In sẵn mẫu đơn`,
    ]);
  });
  test("what was promised is the plan of its suggestion, what was heard is acknowledged, what was not is carried over", async () => {
    const { promised, heard, unheard } = await aSession();
    await end();
    const leader = ward.id("Bích Ngân");
    expect(await ward.suggestion(promised)).toMatchObject({
      state: "planned",
      commitment: { owner: ward.id("Minh Tuấn"), text: "Sửa máy lấy số ở quầy 3", due: "2026-11-27" },
      answeredOnTime: true,
      unheard: 0,
    });
    expect((await ward.suggestion(promised))?.history.at(-1)).toMatchObject({ to: "planned", by: leader });
    expect(await ward.suggestion(heard)).toMatchObject({ state: "acknowledged", unheard: 0 });
    expect((await ward.suggestion(heard))?.history.at(-1)).toMatchObject({ to: "acknowledged", by: leader });
    expect(await ward.suggestion(unheard)).toMatchObject({ state: "new", unheard: 1 });
    const shown = ward.others.flatMap((job) => (job.type === "suggestions.show" ? [job.id] : []));
    expect(new Set(shown)).toEqual(new Set([promised?.id, heard?.id]));
  });
  test("the next session hears first what this one did not reach, and not what is being done", async () => {
    const { heard, unheard } = await aSession();
    await end();
    await ward.call("2026-11-23T09:15:00.000Z", "2026-11-23");
    expect((await ward.session("2026-11-23"))?.agenda.map(({ id, why }) => [id, why])).toEqual([
      [unheard?.id, "carried"],
      [heard?.id, "oldest"],
    ]);
  });
  test("a promise about nothing on the agenda, and a second one about the same, are followed as suggestions of their own", async () => {
    const [item] = await ward.raise({ text: "Máy lấy số hay hỏng" });
    await ward.call();
    await ward.begin();
    await ward.commit("Bích Ngân", "Minh Tuấn", { item: item?.id, viewId: "V1" });
    await ward.commit("Bích Ngân", "Thu Lan", { item: item?.id, viewId: "V2", text: "Dán giấy hướng dẫn ở máy" });
    await ward.commit("Thanh Thảo", "Hải Đăng", { viewId: "V3", text: "Mua thêm hai quạt đứng" });
    await end();
    await end(minute(10));
    const open = await ward.suggestions.listOpen(ward.officeId);
    expect(open.map(({ source, state, commitment }) => [source, state, commitment?.text])).toEqual(
      expect.arrayContaining([
        ["form", "planned", "Sửa máy lấy số ở quầy 3"],
        ["listening", "planned", "Dán giấy hướng dẫn ở máy"],
        ["listening", "planned", "Mua thêm hai quạt đứng"],
      ]),
    );
    expect(open).toHaveLength(3);
  });
  test("a promise about what was declined in that very moment is followed all the same", async () => {
    const [item] = await ward.raise({ text: "Máy lấy số hay hỏng" });
    await ward.call();
    await ward.begin();
    await ward.commit("Bích Ngân", "Minh Tuấn", { item: item?.id });
    const was = await ward.suggestion(item);
    if (was !== undefined)
      await ward.suggestions.replace(
        ward.officeId,
        { ...was, state: "declined", version: was.version + 1 },
        was.version,
      );
    await end();
    const [own] = await ward.suggestions.listOpen(ward.officeId);
    expect(own).toMatchObject({ source: "listening", commitment: { owner: ward.id("Minh Tuấn") } });
  });
  test("whom the office named to listen answers in it, whatever their role is outside", async () => {
    const other = await aListeningWard();
    const leaders = [other.id("Hải Đăng")];
    Object.assign(other.office, { setup: { listening: { leaders } } });
    const [item, second] = await other.raise({ accountable: "U0OTHER" }, { accountable: "U0OTHER" });
    await other.call();
    await other.press("Hải Đăng", "begin", minute(1));
    await other.commit("Hải Đăng", "Thu Lan", { item: item?.id });
    await other.press("Hải Đăng", "next", minute(3), 0);
    await other.press("Hải Đăng", "end", minute(4));
    expect(await other.suggestion(item)).toMatchObject({
      state: "planned",
      commitment: { owner: other.id("Thu Lan") },
    });
    expect(await other.suggestion(second)).toMatchObject({ state: "acknowledged" });
  });
});

describe("what is written in a session", () => {
  test("is one note or commitment a form, by whom it may be, about what is on the agenda, for one of the staff", async () => {
    await ward.call();
    await ward.note("Thu Lan", "Trước giờ");
    await ward.begin();
    await ward.note("Thu Lan", "Chờ lâu", minute(3), "V1", "GY-ZZZZZ");
    await ward.note("Thu Lan", "Chờ lâu", minute(3), "V1");
    await ward.note("Thu Lan", "Gọi 0912345678 nhé", minute(3), "V2");
    await ward.commit("Thu Lan", "Minh Tuấn");
    await ward.commit("Bích Ngân", "Quang Phúc", { viewId: "V4" });
    await ward.commit("Bích Ngân", "Minh Tuấn", { viewId: "V5", due: "2031-12-31" });
    expect(await ward.session()).toMatchObject({
      notes: [{ id: "V1", by: ward.id("Thu Lan"), text: "Chờ lâu" }],
      commitments: [],
    });
    expect(ward.whispered("Thu Lan")).toEqual([
      "Buổi lắng nghe chưa bắt đầu.",
      "Nội dung có thông tin không được đưa lên đây nên chưa được ghi.",
      expect.stringContaining("do lãnh đạo"),
    ]);
    expect(ward.whispered("Bích Ngân")).toEqual([
      expect.stringContaining("không có trong danh sách cán bộ"),
      "Chưa làm được việc này, xin thử lại.",
    ]);
  });
});
