import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { browserTest } from "#test/kit/browser.ts";
import { saidByBot } from "../journey.ts";
import { aLivedInOffice } from "./a-lived-in-office.ts";
import { atSlack, expectToFit, keepPicture } from "./at-slack.ts";

let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());
vi.setConfig({ testTimeout: 90_000 });

const minutesLater = (minutes: number) => toInstant(Date.now() + minutes * 60_000);

browserTest(
  "an administrator moves the evening's hour, hears when the next is, and opens today's",
  async ({ page }) => {
    const admin = atSlack(office, page, "Gia Huy");
    await admin.toChannel("help");
    await admin.say("/benang setup");
    const menu = admin.modal("Thiết lập đơn vị");
    await menu.waitFor();
    await admin.picture("setup-menu");
    await admin.press(menu, "Sửa");
    const form = admin.modal("Luồng cuối ngày");
    await form.getByLabel("Giờ mở luồng").fill("16:30");
    await form.getByLabel("Chờ câu trả lời trong bao nhiêu phút").fill("7");
    await admin.submit("Luồng cuối ngày", "Lưu");
    await form.getByText("Vui lòng ghi số từ 10 trở lên.").waitFor();
    await form.getByLabel("Chờ câu trả lời trong bao nhiêu phút").fill("60");
    await admin.picture("setup");
    await admin.submit("Luồng cuối ngày", "Lưu");
    await page.getByText(/Luồng tiếp theo: 16:30/).waitFor();
    await admin.picture("setup-saved");
    await page.getByLabel("Đóng tất cả").click();

    await admin.say("/benang setup");
    await menu.getByText("16:30, ").waitFor();
    await admin.press(menu, "Sửa");
    await admin.press(form, "Xem thử");
    await admin.press(form, "Mở luồng hôm nay ngay");
    await page.getByLabel("Đóng tất cả").click();
    await admin.toMessages();
    await admin.log.getByText("Xem trước, chỉ anh/chị thấy").waitFor();
    await admin.log.getByText(/Buổi nhìn lại ngày .* đã mở/).waitFor();
    await admin.picture("setup-told");
  },
);

browserTest("a colleague without Slack is written to, and answers on a page of their own", async ({ phone }) => {
  await office.tick(minutesLater(1));
  await office.quiesce();
  const mail = office.mail?.messages().find(({ to }) => to.startsWith("bay.hien@"));
  const link = new URL(/https?:\/\/\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  // Not every system resolves the name that a deployment gives its door, so the page is opened where it can be reached.
  await phone.goto(`${office.baseUrl}${link.pathname}${link.hash}`);
  await phone.getByText("Chào Bảy Hiền").waitFor();
  await phone.getByLabel("Điều gì đã giúp anh chị hôm nay?").fill("Quang Phúc trông quầy giúp lúc tôi đi họp");
  await phone.getByRole("button", { name: "Gửi", exact: true }).click();
  await phone.getByText("Đã ghi câu trả lời của anh/chị.").waitFor();
  await expectToFit({ page: phone });
  await keepPicture(phone, "evening-page");
});

browserTest(
  "three colleagues answer the evening in three ways, change their minds, and leaders read what it came to",
  async ({ open, phone }) => {
    const lan = atSlack(office, await open(), "Thu Lan");
    await lan.toChannel("endOfDay");
    const root = lan.log.getByRole("listitem").filter({ hasText: "Ngày mai anh chị định thử" });
    await lan.openThread(root);
    await lan.reply("Góp ý: Kê thêm ghế cho bà con ngồi chờ");
    await lan.thread.getByText("Đã ghi 2 câu trả lời, trong đó 1 góp ý").waitFor();

    const tuan = atSlack(office, await open(), "Minh Tuấn");
    await tuan.toChannel("endOfDay");
    await tuan.press(tuan.log, "Trả lời bằng biểu mẫu");
    const form = tuan.modal("Nhìn lại cuối ngày");
    await form.getByLabel("Ngày mai anh chị định thử làm khác đi điều gì?").fill("Xếp hồ sơ theo giờ hẹn trả");
    await form.getByLabel("Điều gì cản trở anh chị hôm nay?").fill("Máy in quầy 3 kẹt giấy hai lần");
    await form.getByLabel("Góp ý của anh chị").fill("Gọi ông 0903 123 456 nhận hồ sơ");
    await tuan.submit("Nhìn lại cuối ngày", "Gửi");
    await form.getByText("Anh chị bỏ chỗ đó ra").waitFor();
    await tuan.picture("evening-form");
    await form.getByLabel("Góp ý của anh chị").fill("Đổi máy in quầy 3");
    await tuan.submit("Nhìn lại cuối ngày", "Gửi");
    await form.waitFor({ state: "detached" });

    const yen = atSlack(office, phone, "Kim Yến");
    await yen.toMessages();
    await yen.say("Sáng nay mạng chập chờn, phải nhập lại hai lần");
    await yen.log.getByText(/Tôi đã ghi vào buổi nhìn lại/).waitFor();
    await expectToFit(yen);
    await yen.picture("evening-direct");
    await lan.thread.getByText("Đã ghi 4 câu trả lời, trong đó 2 góp ý").waitFor();

    const own = lan.thread.getByRole("listitem").filter({ hasText: "Góp ý: Kê thêm ghế" }).first();
    await lan.pick(own, "Sửa tin");
    await lan.page.locator("dialog[open] textarea").fill("Góp ý: Kê thêm ghế và quạt cho bà con ngồi chờ");
    await lan.page.locator("dialog[open]").getByRole("button", { name: "Lưu" }).click();
    await office.quiesce();
    await lan.thread.getByText("2. Góp ý: Kê thêm ghế và quạt").waitFor();
    const message = yen.log.getByRole("listitem").filter({ hasText: "Sáng nay mạng chập chờn" }).first();
    await yen.pick(message, "Xóa tin");
    await yen.page.locator("dialog[open]").getByRole("button", { name: "Xóa" }).click();
    await office.quiesce();
    await yen.log.getByText(/Tôi đã rút lại điều anh\/chị ghi/).waitFor();
    await lan.thread.getByText("Đã ghi 3 câu trả lời, trong đó 2 góp ý").waitFor();
    // Whose suggestion it is stands beside it in the channel, and would tell whose the rest is.
    await lan.thread.getByText("3. Xếp hồ sơ theo giờ hẹn trả · Máy in quầy 3 kẹt giấy hai lần").waitFor();
    expect(await lan.thread.textContent()).not.toContain("Đổi máy in");
    await lan.picture("evening");

    await lan.press(lan.thread, "Xem bài của tôi");
    await lan.page.getByText("Bài của anh/chị ngày").first().waitFor();

    await office.tick(minutesLater(50));
    await office.quiesce();
    expect(await yen.told()).toContain("Buổi nhìn lại hôm nay còn mở đến");
    expect(await lan.told()).not.toContain("còn mở đến");
    await office.tick(minutesLater(61));
    await office.quiesce();
    const leader = atSlack(office, await open(), "Bích Ngân");
    await leader.toMessages();
    await leader.log
      .getByText(/Tóm tắt buổi nhìn lại/)
      .first()
      .waitFor();
    await leader.log
      .getByText(/3 trên 11 người/)
      .first()
      .waitFor();
    await leader.picture("evening-summary");
    for (const silent of ["Ngọc Hạnh", "Quang Phúc"]) expect(await leader.told()).not.toContain(silent);
    await lan.log
      .getByText(/Buổi nhìn lại đã khép lúc/)
      .first()
      .waitFor();
    const roots = (await saidByBot(office, "ward-26842-cuoi-ngay")).filter(({ text }) =>
      text.includes("cả nhà cùng nhìn lại"),
    );
    expect(roots).toHaveLength(1);
    expect(await office.deadLetters()).toBe(0);
  },
);
