import type { AtSlack, Scene } from "./at-slack.ts";

const about = ({ log }: AtSlack, words: string) => log.getByRole("listitem").filter({ hasText: words });

/** A question that was answered in a thread becomes a note that the head confirms; it is found without diacritics. */
export async function keepWhatWasSolved({ sit }: Scene): Promise<void> {
  const [lan, thao, tuan] = [await sit("Thu Lan"), await sit("Thanh Thảo"), await sit("Minh Tuấn")];
  await lan.toChannel("help");
  await lan.say("Đăng ký khai sinh quá hạn thì có phạt không?");
  await lan.openThread(about(lan, "khai sinh quá hạn"));
  await thao.toChannel("help");
  await thao.openThread(about(thao, "khai sinh quá hạn"));
  await thao.reply("Quá 60 ngày vẫn nhận, không phạt tiền; chỉ nhắc cha mẹ lần sau đi đăng ký sớm.");
  await saveThread(lan);
  await thao.toMessages();
  await thao.picture("know-how-confirm");
  await thao.press(about(thao, "Có bài mới chờ anh/chị xác nhận"), "Xác nhận");
  await lan.toMessages();
  await lan.log.getByText(/đã được xác nhận. Cảm ơn/).waitFor();
  await tuan.toChannel("help");
  await tuan.say("/knowhow khai sinh qua han");
  await tuan.log.getByText("Tìm thấy 1 bài").waitFor();
  await tuan.press(tuan.log.locator(".whisper").last(), "Xem cả bài");
  const whole = tuan.log.locator(".whisper").filter({ hasText: "Người xác nhận:" });
  await whole.getByText("@Thanh Thảo").waitFor();
  await tuan.picture("know-how-found");
}

async function saveThread(lan: AtSlack): Promise<void> {
  const form = lan.modal("Ghi lại kinh nghiệm");
  await lan.thread.getByText("vẫn nhận, không phạt tiền").waitFor();
  await lan.pick(lan.thread.getByRole("listitem").first(), "Lưu kinh nghiệm");
  await form.getByLabel("Tên bài").fill("Đăng ký khai sinh quá hạn có bị phạt không?");
  await form.getByLabel("Căn cứ pháp lý").fill("Luật Hộ tịch 2014, Điều 15");
  await lan.picture("know-how-form");
  await lan.submit("Ghi lại kinh nghiệm", "Gửi xác nhận");
  await form.waitFor({ state: "detached" });
}
