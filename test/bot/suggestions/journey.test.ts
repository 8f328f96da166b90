import { beforeEach, describe, expect, test } from "vitest";
import { aSuggestingWard, chairs, type SuggestingWard } from "./a-suggesting-ward.ts";

let ward: SuggestingWard;
beforeEach(async () => {
  ward = await aSuggestingWard();
});

const plan = { note: "Đặt mua mười ghế trong tháng này", due: "2026-11-30" };
const evidence = { note: "Mười ghế đã đặt ở sảnh từ sáng nay" };

describe("a suggestion on its way", () => {
  test("is posted once, with its number, who answers by when, and its author and the leader are told", async () => {
    const id = await ward.suggest();
    const shown = await ward.shown(id);
    expect(shown).toContain(`Góp ý ${id}: Mới, chưa ai nhận`);
    expect(shown).toContain(chairs);
    expect(shown).toContain("Tư pháp – Hộ tịch · Thu Lan · 20/11/2026");
    expect(shown).toContain("Thanh Thảo trả lời trước 17:00 27/11/2026");
    expect(await ward.told("Thu Lan")).toEqual([expect.stringContaining(`Đã ghi góp ý ${id}`)]);
    expect(await ward.told("Thanh Thảo")).toEqual([expect.stringContaining(`góp ý mới ${id}`)]);
    expect((await ward.get(id))?.thread?.ts).toBe((await ward.messageOf(id))?.ts);
  });

  test("that was planned for a day is asked about on that day", async () => {
    const id = await ward.suggest("Thêm quạt ở chỗ chờ");
    await ward.step(id, "planned", plan);
    await ward.until("2026-11-30T01:00:00.000Z");
    const leader = ward.id("Thanh Thảo");
    expect(ward.others).toContainEqual(
      expect.objectContaining({ type: "listening.due", suggestion: id, due: "2026-11-30", leader, stage: "due" }),
    );
  });

  test("goes from hand to hand until its author agrees; each step is told, the message stays one", async () => {
    const id = await ward.suggest();
    await ward.step(id, "acknowledged");
    await ward.step(id, "planned", plan);
    expect(await ward.shown(id)).toContain("Thanh Thảo làm, hạn 30/11/2026");
    await ward.step(id, "done", evidence);
    expect(await ward.shown(id)).toContain("Người góp ý xác nhận trước 17:00 27/11/2026");
    const asked = await ward.lastTold("Thu Lan");
    await ward.slack.press("Thu Lan", ward.slack.dmOf("Thu Lan"), asked?.ts ?? "", "suggestions.confirm");
    await ward.workOff();
    expect(await ward.shown(id)).toContain("Đã xong, người góp ý đã xác nhận");
    expect(await ward.told("Thu Lan")).toEqual([
      expect.stringContaining("Đã ghi góp ý"),
      expect.stringContaining("Đã nhận, chưa trả lời"),
      expect.stringContaining("Đặt mua mười ghế"),
      expect.stringContaining("được báo là đã làm xong"),
    ]);
    // What was asked is answered: nothing is left to press.
    expect(JSON.stringify((await ward.lastTold("Thu Lan"))?.blocks)).not.toContain("suggestions.confirm");
    expect((await ward.told("Thanh Thảo")).at(-1)).toContain("Người góp ý đã xác nhận");
    expect((await ward.slack.messages("cuoi-ngay")).length).toBe(1);
  });

  test("is opened again by its author, with a reason that the leader reads", async () => {
    const id = await ward.suggest();
    await ward.step(id, "acknowledged");
    await ward.step(id, "done", evidence);
    const asked = await ward.lastTold("Thu Lan");
    await ward.slack.press("Thu Lan", ward.slack.dmOf("Thu Lan"), asked?.ts ?? "", "suggestions.not-yet");
    await ward.workOff();
    ward.slack.type("Thu Lan", { note: "Mới có hai ghế, còn thiếu tám" });
    await ward.slack.submitView("Thu Lan");
    await ward.workOff();
    expect(await ward.get(id)).toMatchObject({ state: "acknowledged" });
    expect((await ward.told("Thanh Thảo")).at(-1)).toContain("Mới có hai ghế, còn thiếu tám");
  });

  test("that cannot be done says why and on what ground, to supporters too", async () => {
    const id = await ward.suggest();
    const { ts = "" } = (await ward.messageOf(id)) ?? {};
    await ward.slack.react("Minh Tuấn", "cuoi-ngay", ts, "+1");
    await ward.slack.idle();
    await ward.workOff();
    await ward.step(id, "declined", { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012, lối thoát nạn" });
    const shown = await ward.shown(id);
    expect(shown).toContain("Không làm được");
    expect(shown).toContain("Căn cứ: TCVN 4601:2012, lối thoát nạn");
    expect((await ward.told("Minh Tuấn")).at(-1)).toContain("anh chị ủng hộ không làm được");
  });

  test("is merged into another: both authors are told, those who joined go with it", async () => {
    const id = await ward.suggest();
    const other = await ward.suggest("Xin thêm mười ghế ở sảnh chờ Tư pháp", "Minh Tuấn");
    await ward.slack.press("Bích Ngân", "cuoi-ngay", (await ward.messageOf(other))?.ts ?? "", "suggestions.handle");
    await ward.workOff();
    await ward.slack.pressInView("Bích Ngân", "suggestions.to", "merged");
    await ward.workOff();
    expect(ward.formOf("Bích Ngân")).toContain(`Gần giống nhất`);
    ward.slack.type("Bích Ngân", { into: id });
    await ward.slack.submitView("Bích Ngân");
    await ward.workOff();
    expect(await ward.shown(other)).toContain(`Theo dõi tiếp ở góp ý ${id}`);
    expect((await ward.get(id))?.seconders).toEqual([ward.id("Minh Tuấn")]);
    expect((await ward.told("Thu Lan")).at(-1)).toContain(`Góp ý ${other} giống góp ý ${id}`);
    expect((await ward.told("Minh Tuấn")).at(-1)).toContain("Gộp vào góp ý khác");
  });

  test("is passed on to somebody above, and given to another leader to answer", async () => {
    const id = await ward.suggest();
    await ward.step(id, "assigned", { accountable: ward.id("Bích Ngân") }, "Gia Huy");
    expect(await ward.get(id)).toMatchObject({ accountable: ward.id("Bích Ngân"), state: "new" });
    expect((await ward.told("Bích Ngân")).at(-1)).toContain("được giao cho anh chị");
    await ward.step(id, "forwarded", { whom: "Sở Xây dựng" }, "Bích Ngân");
    expect(await ward.shown(id)).toContain("Gửi tới: Sở Xây dựng");
  });

  test("is taken back by its author while nobody has taken it on, and its words are gone", async () => {
    const id = await ward.suggest();
    await ward.step(id, "withdrawn", {}, "Thu Lan");
    expect(await ward.shown(id)).toContain("Người góp ý đã rút lại");
    expect(await ward.shown(id)).not.toContain(chairs);
  });
});
