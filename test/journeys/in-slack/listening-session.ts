import type { Locator } from "playwright-core";
import type { AtSlack, Scene } from "./at-slack.ts";
import { raiseSuggestion } from "./raising.ts";

/** A leader calls it, colleagues speak in turn, and what is promised is in the thread and with its owner. */
export async function listenForTenMinutes({ sit }: Scene): Promise<void> {
  const [hanh, phuc, leader] = [await sit("Ngọc Hạnh"), await sit("Quang Phúc"), await sit("Bích Ngân")];
  await raiseSuggestion(hanh, "Gắn bảng chỉ dẫn lối đi cho người dùng xe lăn");
  await leader.toHome();
  await leader.home.getByText("Gắn bảng chỉ dẫn lối đi").first().waitFor();
  await leader.picture("home-leader");
  await leader.press(leader.home, "Gọi ngay");
  await leader.toChannel("endOfDay");
  await hanh.press(sessionOf(hanh), "Xin nói");
  await phuc.toChannel("endOfDay");
  await phuc.press(sessionOf(phuc), "Xin nói");
  await leader.press(sessionOf(leader), "Bắt đầu");
  await sessionOf(leader)
    .getByText(/Còn \d+ phút/)
    .waitFor();
  await leader.press(sessionOf(leader), "Mời người kế");
  await hanh.press(sessionOf(hanh), "Ghi chú");
  await hanh.modal("Ghi chú").getByLabel("Nội dung").fill("Bảng hiện nay bị cây che");
  await hanh.submit("Ghi chú", "Ghi lại");
  await promise(leader);
  await end(leader, sessionOf(leader));
  const owner = await sit("Minh Tuấn");
  await owner.toMessages();
  await owner.log.getByText("Ở buổi lắng nghe vừa rồi").waitFor();
}

const sessionOf = ({ log }: AtSlack) => log.getByRole("listitem").filter({ hasText: "Mười phút lắng nghe" });

async function promise(leader: AtSlack): Promise<void> {
  const form = leader.modal("Cam kết");
  await leader.press(sessionOf(leader), "Cam kết");
  await form.getByLabel("Sẽ làm việc gì").fill("Gắn bảng mới ở cổng và dọn lối xe lăn");
  await leader.choose(form, "Ai làm", "Minh Tuấn");
  await leader.submit("Cam kết", "Ghi lại");
  await sessionOf(leader).getByText("Đã ghi 1 ghi chú, 1 cam kết.").waitFor();
  await leader.picture("listening");
}

async function end(leader: AtSlack, session: Locator): Promise<void> {
  await leader.press(session, "Kết thúc", "Kết thúc");
  await session.getByText(/Buổi lắng nghe xong lúc/).waitFor();
  await leader.openThread(session);
  await leader.thread.getByText("Bảng hiện nay bị cây che").waitFor();
  await leader.thread.getByText("Gắn bảng mới ở cổng").waitFor();
  await leader.picture("listening-minutes");
}
