import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aLivedInOffice, idOf } from "./a-lived-in-office.ts";
import { atSlack, expectToFit } from "./at-slack.ts";

let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());
vi.setConfig({ testTimeout: 90_000 });

browserTest(
  "colleagues thank each other by command and from a message, take it back, and a leader praises",
  async ({ open }) => {
    const lan = atSlack(office, await open(), "Thu Lan");
    await lan.toChannel("endOfDay");
    await lan.say("/kudos @Kim Yến giỏi quá");
    const form = lan.modal("Cảm ơn đồng nghiệp");
    await form.waitFor();
    await lan.picture("kudos-form");
    await lan.choose(form, "Về điều gì", "Sẵn lòng giúp đồng nghiệp");
    await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
    await form
      .getByText(/ít nhất 20 ký tự/)
      .first()
      .waitFor();
    await form.getByLabel("Lý do").fill("Ở lại phụ quầy 2 đến hết hàng chờ dù đã hết ca");
    await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
    const posted = lan.log.getByRole("listitem").filter({ hasText: "phụ quầy 2" });
    await posted.getByText("cảm ơn").first().waitFor();
    await lan.picture("kudos");
    const yen = atSlack(office, await open(), "Kim Yến");
    await yen.toMessages();
    await yen.log.getByText("Thu Lan gửi lời cảm ơn tới anh/chị").first().waitFor();

    await lan.say(`/kudos <@${idOf(office, "Minh Tuấn")}> Chỉ tôi cách tra cứu quy hoạch rất nhanh`);
    const second = lan.log.getByRole("listitem").filter({ hasText: "tra cứu quy hoạch" });
    await second.first().waitFor();
    await lan.toMessages();
    const own = lan.log.getByRole("listitem").filter({ hasText: "tra cứu quy hoạch" });
    await lan.press(own.last(), "Rút lại", "Rút lại");
    await lan.log.getByText("Anh/chị đã rút lại lời cảm ơn này").waitFor();
    await lan.toChannel("endOfDay");
    await lan.log.getByText("Lời cảm ơn này đã được rút lại.").waitFor();

    const tuan = atSlack(office, await open(), "Minh Tuấn");
    await tuan.toChannel("help");
    await tuan.say("Tôi vừa soạn xong bảng lệ phí mới, cả nhà dùng nhé");
    await lan.toChannel("help");
    await lan.pick(lan.log.getByRole("listitem").filter({ hasText: "bảng lệ phí mới" }), "Cảm ơn đồng nghiệp");
    await form.waitFor();
    expect(await form.getByLabel("Minh Tuấn").isChecked()).toBe(true);
    await lan.choose(form, "Về điều gì", "Sẵn lòng giúp đồng nghiệp");
    await form.getByLabel("Lý do").fill("Bảng lệ phí giúp quầy nào cũng trả lời được ngay");
    await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
    await form.waitFor({ state: "detached" });

    const leader = atSlack(office, await open(), "Bích Ngân");
    await leader.toHome();
    await leader.press(leader.home, "Khen đồng nghiệp");
    const award = leader.modal("Khen đồng nghiệp");
    await award.getByLabel("Kim Yến").check();
    await leader.choose(award, "Về điều gì", "Lịch sự, tôn trọng");
    await award.getByLabel("Lý do").fill("Bà con gửi thư khen cách tiếp đón ở quầy 1");
    await award.getByLabel("Thư khen", { exact: true }).check();
    await award.getByLabel("Lời ghi vào thư khen").fill("Tiếp đón bà con tận tình trong tháng 11");
    await leader.picture("kudos-award");
    await leader.submit("Khen đồng nghiệp", "Gửi");
    await award.waitFor({ state: "detached" });
    await yen.log
      .getByText(/Bích Ngân khen anh\/chị/)
      .first()
      .waitFor();
    await yen.picture("kudos-received");
    await yen.toHome();
    await yen.home.getByText("phụ quầy 2").waitFor();
  },
);

browserTest(
  "a solved question becomes a note that its head confirms, and is found without diacritics",
  async ({ open }) => {
    const lan = atSlack(office, await open(), "Thu Lan");
    await lan.toChannel("help");
    await lan.say("Đăng ký khai sinh quá hạn thì có phạt không?");
    const root = lan.log.getByRole("listitem").filter({ hasText: "khai sinh quá hạn" });
    await lan.openThread(root);
    const thao = atSlack(office, await open(), "Thanh Thảo");
    await thao.toChannel("help");
    const theirs = thao.log.getByRole("listitem").filter({ hasText: "khai sinh quá hạn" });
    await thao.openThread(theirs);
    await thao.reply(
      "Đăng ký quá 60 ngày vẫn nhận, không phạt tiền; chỉ nhắc cha mẹ và ghi ngày sinh theo giấy chứng sinh.",
    );
    await lan.thread.getByText("vẫn nhận, không phạt tiền").waitFor();
    await lan.pick(lan.thread.getByRole("listitem").first(), "Lưu kinh nghiệm");
    const form = lan.modal("Ghi lại kinh nghiệm");
    await form.waitFor();
    await lan.picture("know-how-form");
    await form.getByLabel("Tên bài").fill("Đăng ký khai sinh quá hạn có bị phạt không?");
    await form.getByLabel("Căn cứ pháp lý").fill("Luật Hộ tịch 2014, Điều 15");
    await lan.submit("Ghi lại kinh nghiệm", "Gửi xác nhận");
    await form.waitFor({ state: "detached" });
    await thao.toMessages();
    const asked = thao.log.getByRole("listitem").filter({ hasText: "Có bài mới chờ anh/chị xác nhận" });
    await asked.first().waitFor();
    await thao.picture("know-how-confirm");
    await thao.press(asked.first(), "Xác nhận");
    await lan.toMessages();
    await lan.log
      .getByText(/đã được xác nhận. Cảm ơn/)
      .first()
      .waitFor();
    const tuan = atSlack(office, await open(), "Minh Tuấn");
    await tuan.toChannel("help");
    await tuan.say("/knowhow khai sinh qua han");
    await tuan.log.getByText("Tìm thấy 1 bài").waitFor();
    await tuan.press(tuan.log.locator(".whisper").last(), "Xem cả bài");
    await tuan.page.getByText("Người xác nhận:").first().waitFor();
    await tuan.picture("know-how-found");
  },
);

browserTest("everybody has the home of their role, help, and settings of their own", async ({ open, phone }) => {
  for (const [name, has, lacks] of [
    ["Thu Lan", [], ["Thiết lập cho đơn vị", "Khen đồng nghiệp", "Gọi ngay"]],
    ["Thanh Thảo", [], ["Thiết lập cho đơn vị", "Khen đồng nghiệp"]],
    ["Bích Ngân", ["Thiết lập cho đơn vị", "Khen đồng nghiệp", "Gọi ngay"], ["Xem dấu hiệu cần để ý"]],
    ["Gia Huy", ["Thiết lập cho đơn vị", "Xem dấu hiệu cần để ý"], ["Khen đồng nghiệp"]],
  ] as const) {
    const person = atSlack(office, await open(), name);
    await person.toHome();
    await person.home.getByRole("heading", { name: new RegExp(`${name}$`) }).waitFor();
    const button = (words: string) => person.home.getByRole("button", { name: words, exact: true });
    for (const words of ["Cài đặt của tôi", "Ngày nghỉ của tôi", "Trợ giúp", "Gửi góp ý", ...has])
      expect(await button(words).count(), `${name}: ${words}`).toBe(1);
    for (const words of lacks) expect(await button(words).count(), `${name}: ${words}`).toBe(0);
    await person.picture(`home-${name.replace(" ", "-")}`);
  }
  const lan = atSlack(office, phone, "Thu Lan");
  await lan.toChannel("help");
  await lan.say("/benang help");
  await lan.page.getByText("Benang giúp được gì").first().waitFor();
  await expectToFit(lan);
  await lan.picture("help-phone");
  await lan.toHome();
  await lan.picture("home-phone-lan");
  await lan.press(lan.home, "Ngày nghỉ của tôi");
  const leave = lan.modal("Ngày nghỉ");
  await leave.getByLabel("Nghỉ từ ngày").fill("2027-01-04");
  await leave.getByLabel("Đến hết ngày").fill("2027-01-06");
  await lan.submit("Ngày nghỉ", "Thêm");
  await leave.getByText("04/01/2027 đến 06/01/2027 (3 ngày)").waitFor();
  await lan.picture("leave-phone");
  await lan.page.getByLabel("Đóng tất cả").click();
  await lan.press(lan.home, "Cài đặt của tôi");
  const settings = lan.modal("Cài đặt của tôi");
  await settings.getByLabel("English").check();
  await lan.picture("settings-phone");
  await lan.submit("Cài đặt của tôi", "Lưu");
  await lan.page.getByText("Saved.").waitFor();
  await lan.page.getByLabel("Đóng tất cả").click();
  await lan.home.getByRole("button", { name: "My settings" }).waitFor();
  await lan.picture("home-english");
  await expectToFit(lan);
});
