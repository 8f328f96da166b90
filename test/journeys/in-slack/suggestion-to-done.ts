import { expect } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { AtSlack, Scene } from "./at-slack.ts";
import { raiseSuggestion } from "./raising.ts";

const evidence = "Đường dẫn tin nhắn Slack hoặc mã hồ sơ (nếu có)";
const about = (person: AtSlack, words: string) => person.log.getByRole("listitem").filter({ hasText: words });

/** From the form that refuses a citizen's number to the author's word that it is done; they hear of each step. */
export async function followToTheEnd({ sit }: Scene): Promise<void> {
  const [lan, tuan, leader] = [await sit("Thu Lan"), await sit("Minh Tuấn"), await sit("Bích Ngân")];
  const owner = await sit("Kim Yến");
  await raiseWithoutNumbers(lan);
  await tuan.toChannel("endOfDay");
  const posted = about(tuan, "Để sẵn mẫu tờ khai");
  await posted.getByText("Chưa có ai ủng hộ").waitFor();
  await tuan.react(posted, "+1");
  await posted.getByText("1 người ủng hộ").waitFor();

  await leader.toMessages();
  await beginStep(leader, "Để sẵn mẫu tờ khai", "Nhận xử lý");
  await endStep(leader);
  await lan.toMessages();
  await lan.log.getByText(/có bước mới: Đã nhận/).waitFor();
  await plan(leader);
  await posted.getByText(/Kim Yến làm, hạn/).waitFor();
  await lan.log.getByText(/Kim Yến làm, hạn/).waitFor();
  await owner.toMessages();
  await owner.log.getByText(/được giao cho anh chị làm, hạn/).waitFor();
  await reportDone(leader);
  await posted.getByText(/Đã làm, chờ người góp ý xác nhận/).waitFor();
  await lan.press(about(lan, "được báo là đã làm xong"), "Đúng, đã xong");
  await posted.getByText(/Đã xong, người góp ý đã xác nhận/).waitFor();
  await lan.picture("suggestion-told");
  await tuan.picture("suggestion-done");
  expect(await leader.told()).toContain("Người góp ý đã xác nhận");
}

async function raiseWithoutNumbers(lan: AtSlack): Promise<void> {
  await lan.toChannel("endOfDay");
  await lan.begin("Gửi góp ý");
  const form = lan.modal("Gửi góp ý");
  await form.getByLabel("Nội dung góp ý").fill("Ông Lê Văn Tám (079203012345) phải đi lại ba lần vì thiếu mẫu");
  await lan.submit("Gửi góp ý", "Xem lại");
  await form.getByText("số định danh (079203012345)").waitFor();
  await lan.picture("suggestion-form");
  await form.getByLabel("Nội dung góp ý").fill("Để sẵn mẫu tờ khai ở bàn chờ, bà con khỏi đi lại");
  await lan.choose(form, "Bộ phận liên quan", "Chọn bộ phận");
  await lan.submit("Gửi góp ý", "Xem lại");
  await lan.modal("Xem lại trước khi gửi").getByText("Cả đơn vị · Thu Lan").waitFor();
  await lan.picture("suggestion-preview");
  await lan.submit("Xem lại trước khi gửi", "Gửi");
}

async function plan(leader: AtSlack): Promise<void> {
  const form = leader.modal("Xử lý góp ý");
  await beginStep(leader, "Để sẵn mẫu tờ khai", "Lên kế hoạch");
  await form.getByLabel("Sẽ làm gì").fill("In mẫu tờ khai khai sinh và chứng thực, để ở bàn chờ");
  await leader.choose(form, "Ai làm", "Kim Yến");
  await form.getByLabel("Hạn xong").fill(localDate(toInstant(Date.now()), "Asia/Ho_Chi_Minh"));
  await leader.picture("suggestion-plan");
  await endStep(leader);
}

async function reportDone(leader: AtSlack): Promise<void> {
  const form = leader.modal("Xử lý góp ý");
  await leader.toChannel("endOfDay");
  await beginStep(leader, "Để sẵn mẫu tờ khai", "Báo đã làm xong");
  await form.getByLabel("Đã làm gì").fill("Đã để 200 tờ mỗi loại ở bàn chờ");
  await form.getByLabel(evidence).fill("ở bàn chờ");
  await leader.submit("Xử lý góp ý", "Ghi");
  await form.getByText("Xin dán đường dẫn một tin nhắn Slack").waitFor();
  await form.getByLabel(evidence).fill("https://phuong.slack.com/archives/C0123456789/p1763870000000100");
  await endStep(leader);
}

async function beginStep(leader: AtSlack, words: string, step: string): Promise<void> {
  await leader.press(about(leader, words).first(), "Xử lý");
  await leader.choose(leader.modal("Xử lý góp ý"), "Bước tiếp theo", step);
}

async function endStep(leader: AtSlack): Promise<void> {
  await leader.submit("Xử lý góp ý", "Ghi");
  await leader.modal("Xử lý góp ý").waitFor({ state: "detached" });
}

/** Whoever declines says why and on what ground; both reach the author. */
export async function decline({ sit }: Scene): Promise<void> {
  const [tuan, leader] = [await sit("Minh Tuấn"), await sit("Bích Ngân")];
  await raiseSuggestion(tuan, "Mở quầy tiếp nhận cả tối thứ Ba");
  await leader.toChannel("endOfDay");
  const form = leader.modal("Xử lý góp ý");
  await beginStep(leader, "Mở quầy tiếp nhận", "Không làm được");
  await leader.submit("Xử lý góp ý", "Ghi");
  await form.getByText("Vui lòng điền mục này.").first().waitFor();
  await form.getByLabel("Vì sao không làm được").fill("Đơn vị chưa có biên chế trực tối");
  await form.getByLabel("Căn cứ pháp lý").fill("Giờ làm việc do Ủy ban nhân dân thành phố quy định");
  await endStep(leader);
  await tuan.toMessages();
  const told = about(tuan, "có bước mới: Không làm được");
  await told.getByText("chưa có biên chế trực tối").waitFor();
  await told.getByText("Giờ làm việc do Ủy ban").waitFor();
  await tuan.picture("suggestion-declined");
}
