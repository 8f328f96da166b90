import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { atSlack, expectToFit, type Scene } from "./at-slack.ts";

const everybodys = ["Cài đặt của tôi", "Ngày nghỉ của tôi", "Trợ giúp", "Gửi góp ý", "Cảm ơn đồng nghiệp", "Viết bài"];
/** Buttons that some have and others do not. */
const byRole = {
  "Thu Lan": [],
  "Thanh Thảo": [],
  "Bích Ngân": ["Thiết lập cho đơn vị", "Khen đồng nghiệp", "Gọi ngay"],
  "Gia Huy": ["Thiết lập cho đơn vị", "Gọi ngay", "Xem dấu hiệu cần để ý"],
};
const special = new Set(Object.values(byRole).flat());

/** An officer, a head, a leader and an administrator see what each of them can do. */
export async function lookAtHome({ sit }: Scene): Promise<void> {
  for (const [name, has] of Object.entries(byRole)) {
    const person = await sit(name);
    await person.toHome();
    await person.home.getByRole("heading", { name: new RegExp(`, ${name}$`) }).waitFor();
    const shown = await person.home.getByRole("button").allTextContents();
    expect(shown).toEqual(expect.arrayContaining([...everybodys, ...has]));
    expect(new Set(shown.filter((one) => special.has(one)))).toEqual(new Set(has));
    expect(await person.page.evaluate("document.getElementById('home').scrollTop"), "begins at its top").toBe(0);
    await person.picture(`home-${person.user}`);
  }
}

/** Help, leave and another language, on a phone. */
export async function mindOwnSettings(office: LocalOffice, phone: Page): Promise<void> {
  const lan = atSlack(office, phone, "Thu Lan");
  await lan.toChannel("help");
  await lan.say("/benang help");
  await lan.log.getByText("Benang giúp được gì").waitFor();
  await expectToFit(lan);
  await lan.picture("help-phone");
  await lan.toHome();
  await lan.press(lan.home, "Ngày nghỉ của tôi");
  const leave = lan.modal("Ngày nghỉ");
  await leave.getByLabel("Nghỉ từ ngày").fill("2027-01-04");
  await leave.getByLabel("Đến hết ngày").fill("2027-01-06");
  await lan.submit("Ngày nghỉ", "Thêm");
  await leave.getByText("04/01/2027 đến 06/01/2027 (3 ngày)").waitFor();
  await lan.picture("leave-phone");
  await lan.page.getByLabel("Đóng tất cả").click();
  await lan.press(lan.home, "Cài đặt của tôi");
  await lan.modal("Cài đặt của tôi").getByLabel("English").check();
  await lan.submit("Cài đặt của tôi", "Lưu");
  await lan.page.getByText("Saved.").waitFor();
  await lan.page.getByLabel("Đóng tất cả").click();
  await lan.home.getByRole("button", { name: "My settings" }).waitFor();
  expect(await lan.home.textContent()).not.toMatch(/Góp ý|Buổi lắng nghe|Lời cảm ơn|Kho kinh nghiệm/);
  await expectToFit(lan);
  await lan.picture("home-english");
}
