import type { AtSlack, Scene } from "./at-slack.ts";

/** An administrator moves the evening's hour, hears when the next one is, looks at it and opens today's. */
export async function setUpTheEvening({ sit }: Scene): Promise<void> {
  const admin = await sit("Gia Huy");
  await admin.toChannel("help");
  await changeTheHour(admin);
  await openToday(admin);
}

async function changeTheHour(admin: AtSlack): Promise<void> {
  const form = admin.modal("Luồng cuối ngày");
  const window = form.getByLabel("Chờ câu trả lời trong bao nhiêu phút");
  await admin.say("/benang setup");
  await admin.press(admin.modal("Thiết lập đơn vị"), "Sửa");
  await form.getByLabel("Giờ mở luồng").fill("16:30");
  await admin.picture("setup");
  await window.fill("7");
  await admin.submit("Luồng cuối ngày", "Lưu");
  await form.getByText("Vui lòng ghi số từ 10 trở lên.").waitFor();
  await window.fill("60");
  await admin.submit("Luồng cuối ngày", "Lưu");
  await admin.page.getByText(/Luồng tiếp theo: 16:30/).waitFor();
  await admin.page.getByLabel("Đóng tất cả").click();
}

async function openToday(admin: AtSlack): Promise<void> {
  const menu = admin.modal("Thiết lập đơn vị");
  const form = admin.modal("Luồng cuối ngày");
  await admin.say("/benang setup");
  await menu.getByText("16:30, ").waitFor();
  await admin.picture("setup-menu");
  await admin.press(menu, "Sửa");
  await admin.press(form, "Xem thử");
  await admin.press(form, "Mở luồng hôm nay ngay");
  await admin.page.getByLabel("Đóng tất cả").click();
  await admin.toMessages();
  await admin.log.getByText("Xem trước, chỉ anh/chị thấy").waitFor();
  await admin.log.getByText(/Buổi nhìn lại ngày .* đã mở/).waitFor();
}
