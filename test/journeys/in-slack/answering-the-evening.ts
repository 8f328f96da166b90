import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { officeOf, saidByBot } from "../journey.ts";
import { type AtSlack, atSlack, expectToFit, keepPicture, type Scene } from "./at-slack.ts";

const minutesLater = (minutes: number): Instant => toInstant(Date.now() + minutes * 60_000);

/** Whoever has no Slack is written to, and answers on a page of their own. */
export async function answerByMail(office: LocalOffice, phone: Page): Promise<void> {
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
}

/** By a reply, the form and a direct message; one is changed, one taken back. The first message and the list below it stay two. */
export async function answerInThreeWays({ office, sit }: Scene, phone: Page): Promise<void> {
  const lan = await sit("Thu Lan");
  const yen = atSlack(office, phone, "Kim Yến");
  await lan.toChannel("endOfDay");
  await lan.openThread(lan.log.getByRole("listitem").filter({ hasText: "Ngày mai anh chị định thử" }));
  await lan.reply("Góp ý: Kê thêm ghế cho bà con ngồi chờ");
  await lan.thread.getByText("Đã ghi 2 câu trả lời, trong đó 1 góp ý").waitFor();
  await answerByForm(await sit("Minh Tuấn"));
  await yen.toMessages();
  await yen.say("Sáng nay mạng chập chờn, phải nhập lại hai lần");
  await yen.log.getByText(/Tôi đã ghi vào buổi nhìn lại/).waitFor();
  await expectToFit(yen);
  await yen.picture("evening-direct");
  await lan.thread.getByText("Đã ghi 4 câu trả lời, trong đó 2 góp ý").waitFor();
  await changeTheirMinds(lan, yen);
  // Whose suggestion it is stands beside it in the channel, and would tell whose the rest is.
  await lan.thread.getByText("3. Xếp hồ sơ theo giờ hẹn trả · Máy in quầy 3 kẹt giấy hai lần").waitFor();
  expect(await lan.thread.textContent()).not.toContain("Đổi máy in");
  await lan.picture("evening");
  await lan.press(lan.thread, "Xem bài của tôi");
  await lan.page.getByText("Bài của anh/chị ngày").first().waitFor();
}

async function answerByForm(tuan: AtSlack): Promise<void> {
  const form = tuan.modal("Nhìn lại cuối ngày");
  const suggestion = form.getByLabel("Góp ý của anh chị");
  await tuan.toChannel("endOfDay");
  await tuan.press(tuan.log, "Trả lời bằng biểu mẫu");
  await form.getByLabel("Ngày mai anh chị định thử làm khác đi điều gì?").fill("Xếp hồ sơ theo giờ hẹn trả");
  await form.getByLabel("Điều gì cản trở anh chị hôm nay?").fill("Máy in quầy 3 kẹt giấy hai lần");
  await suggestion.fill("Gọi ông 0903 123 456 nhận hồ sơ");
  await tuan.submit("Nhìn lại cuối ngày", "Gửi");
  await form.getByText("Anh chị bỏ chỗ đó ra").waitFor();
  await suggestion.fill("Đổi máy in quầy 3");
  await tuan.picture("evening-form");
  await tuan.submit("Nhìn lại cuối ngày", "Gửi");
  await form.waitFor({ state: "detached" });
}

async function changeTheirMinds(lan: AtSlack, yen: AtSlack): Promise<void> {
  const own = lan.thread.getByRole("listitem").filter({ hasText: "Góp ý: Kê thêm ghế" }).first();
  await lan.pick(own, "Sửa tin");
  await lan.asked.getByRole("textbox").fill("Góp ý: Kê thêm ghế và quạt cho bà con ngồi chờ");
  await lan.press(lan.asked, "Lưu");
  await lan.thread.getByText("2. Góp ý: Kê thêm ghế và quạt").waitFor();
  await yen.pick(yen.log.getByRole("listitem").filter({ hasText: "Sáng nay mạng chập chờn" }).first(), "Xóa tin");
  await yen.press(yen.asked, "Xóa");
  await yen.log.getByText(/Tôi đã rút lại điều anh\/chị ghi/).waitFor();
  await lan.thread.getByText("Đã ghi 3 câu trả lời, trong đó 2 góp ý").waitFor();
}

/** Those who were silent are reminded, nobody else; at its end leaders read what it came to, and no name of the silent. */
export async function endTheEvening({ office, sit }: Scene): Promise<void> {
  const [lan, yen, leader] = [await sit("Thu Lan"), await sit("Kim Yến"), await sit("Bích Ngân")];
  await office.tick(minutesLater(50));
  await office.quiesce();
  expect(await yen.told()).toContain("Buổi nhìn lại hôm nay còn mở đến");
  expect(await lan.told()).not.toContain("còn mở đến");
  await office.tick(minutesLater(61));
  await office.quiesce();
  await leader.toMessages();
  const summary = leader.log.getByRole("listitem").filter({ hasText: "Tóm tắt buổi nhìn lại" });
  await summary.getByText("3 trên 11 người").waitFor();
  await leader.picture("evening-summary");
  for (const silent of ["Kim Yến", "Ngọc Hạnh"]) expect(await summary.textContent()).not.toContain(silent);
  await lan.toChannel("endOfDay");
  await lan.log.getByText(/Buổi nhìn lại đã khép lúc/).waitFor();
  const said = await saidByBot(office, officeOf(office).office.slack.channels.endOfDay);
  expect(said.filter(({ text }) => text.includes("cả nhà cùng nhìn lại"))).toHaveLength(1);
}
