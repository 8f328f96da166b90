import { expect } from "vitest";
import { idOf } from "./a-lived-in-office.ts";
import type { AtSlack, Scene } from "./at-slack.ts";

const about = ({ log }: AtSlack, words: string) => log.getByRole("listitem").filter({ hasText: words });

/** By command, with a reason that says enough; taken back; from a message; and a leader's praise. */
export async function thankEachOther({ office, sit }: Scene): Promise<void> {
  const [lan, yen, tuan] = [await sit("Thu Lan"), await sit("Kim Yến"), await sit("Minh Tuấn")];
  await thankByCommand(lan);
  await yen.toMessages();
  await yen.log.getByText("Thu Lan gửi lời cảm ơn tới anh/chị").waitFor();
  await takeBack(lan, `<@${idOf(office, "Minh Tuấn")}>`);
  await tuan.toChannel("help");
  await tuan.say("Tôi vừa soạn xong bảng lệ phí mới, cả nhà dùng nhé");
  await thankForMessage(lan);
  await praise(await sit("Bích Ngân"));
  await yen.log.getByText("Bích Ngân khen anh/chị: Thư khen").waitFor();
  await yen.picture("kudos-received");
  await yen.toHome();
  await yen.home.getByText("phụ quầy 2").waitFor();
}

async function thankByCommand(lan: AtSlack): Promise<void> {
  const form = lan.modal("Cảm ơn đồng nghiệp");
  await lan.toChannel("endOfDay");
  await lan.say("/kudos @Kim Yến giỏi quá");
  await lan.choose(form, "Về điều gì", "Sẵn lòng giúp đồng nghiệp");
  await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
  await form.getByText(/ít nhất 20 ký tự/).waitFor();
  await lan.picture("kudos-form");
  await form.getByLabel("Lý do").fill("Ở lại phụ quầy 2 đến hết hàng chờ dù đã hết ca");
  await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
  await about(lan, "phụ quầy 2").getByText("@Kim Yến").waitFor();
}

async function takeBack(lan: AtSlack, whom: string): Promise<void> {
  await lan.say(`/kudos ${whom} Chỉ tôi cách tra cứu quy hoạch rất nhanh`);
  await about(lan, "tra cứu quy hoạch").first().waitFor();
  await lan.toMessages();
  await lan.press(about(lan, "tra cứu quy hoạch").last(), "Rút lại", "Rút lại");
  await lan.log.getByText("Anh/chị đã rút lại lời cảm ơn này").waitFor();
  await lan.toChannel("endOfDay");
  await lan.log.getByText("Lời cảm ơn này đã được rút lại.").waitFor();
  await lan.picture("kudos");
}

async function thankForMessage(lan: AtSlack): Promise<void> {
  const form = lan.modal("Cảm ơn đồng nghiệp");
  await lan.toChannel("help");
  await lan.pick(about(lan, "bảng lệ phí mới"), "Cảm ơn đồng nghiệp");
  await form.waitFor();
  expect(await form.getByLabel("Minh Tuấn").isChecked()).toBe(true);
  await lan.choose(form, "Về điều gì", "Sẵn lòng giúp đồng nghiệp");
  await form.getByLabel("Lý do").fill("Bảng lệ phí giúp quầy nào cũng trả lời được ngay");
  await lan.submit("Cảm ơn đồng nghiệp", "Gửi");
  await form.waitFor({ state: "detached" });
}

async function praise(leader: AtSlack): Promise<void> {
  const form = leader.modal("Khen đồng nghiệp");
  await leader.toHome();
  await leader.press(leader.home, "Khen đồng nghiệp");
  await form.getByLabel("Kim Yến").check();
  await leader.choose(form, "Về điều gì", "Lịch sự, tôn trọng");
  await form.getByLabel("Lý do").fill("Bà con gửi thư khen cách tiếp đón ở quầy 1");
  await form.getByLabel("Thư khen", { exact: true }).check();
  await form.getByLabel("Lời ghi vào thư khen").fill("Tiếp đón bà con tận tình trong tháng 11");
  await leader.picture("kudos-award");
  await leader.submit("Khen đồng nghiệp", "Gửi");
  await form.waitFor({ state: "detached" });
}
