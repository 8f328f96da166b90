import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { browserTest } from "#test/kit/browser.ts";
import { officeOf, saidByBot } from "../journey.ts";
import { aLivedInOffice, idOf } from "./a-lived-in-office.ts";
import { type AtSlack, atSlack, expectToFit } from "./at-slack.ts";

let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());
vi.setConfig({ testTimeout: 90_000 });

async function raise(person: AtSlack, text: string, name?: "Ẩn danh"): Promise<void> {
  await person.begin("Gửi góp ý");
  const form = person.modal("Gửi góp ý");
  await form.getByLabel("Nội dung góp ý").fill(text);
  await person.choose(form, "Bộ phận liên quan", "Chọn bộ phận");
  if (name !== undefined) await form.getByLabel(name).check();
  await person.submit("Gửi góp ý", "Xem lại");
}

browserTest(
  "a suggestion is seconded, acknowledged, planned and done, and its author says that it is",
  async ({ open }) => {
    const lan = atSlack(office, await open(), "Thu Lan");
    await lan.toChannel("endOfDay");
    await lan.begin("Gửi góp ý");
    const form = lan.modal("Gửi góp ý");
    await form.getByLabel("Nội dung góp ý").fill("Ông Lê Văn Tám (079203012345) phải đi lại ba lần vì thiếu mẫu");
    await lan.submit("Gửi góp ý", "Xem lại");
    await form
      .getByText(/số định danh/)
      .last()
      .waitFor();
    await lan.picture("suggestion-guard");
    await form.getByLabel("Nội dung góp ý").fill("Để sẵn mẫu tờ khai ở bàn chờ, bà con khỏi đi lại");
    await lan.choose(form, "Bộ phận liên quan", "Chọn bộ phận");
    await lan.submit("Gửi góp ý", "Xem lại");
    await lan.modal("Xem lại trước khi gửi").getByText("Cả đơn vị · Thu Lan").waitFor();
    await lan.picture("suggestion-preview");
    await lan.submit("Xem lại trước khi gửi", "Gửi");

    const tuan = atSlack(office, await open(), "Minh Tuấn");
    await tuan.toChannel("endOfDay");
    const posted = tuan.log.getByRole("listitem").filter({ hasText: "Để sẵn mẫu tờ khai" });
    await posted.getByText("Chưa có ai ủng hộ").waitFor();
    await tuan.react(posted, "+1");
    await posted.getByText("1 người ủng hộ").waitFor();

    const leader = atSlack(office, await open(), "Bích Ngân");
    await leader.toMessages();
    const owed = leader.log.getByRole("listitem").filter({ hasText: "Để sẵn mẫu tờ khai" });
    const step = async (name: string, fill: (form: ReturnType<AtSlack["modal"]>) => Promise<void>) => {
      await leader.press(owed.first(), "Xử lý");
      await leader.choose(leader.modal("Xử lý góp ý"), "Bước tiếp theo", name);
      await fill(leader.modal("Xử lý góp ý"));
      await leader.submit("Xử lý góp ý", "Ghi");
      await leader.modal("Xử lý góp ý").waitFor({ state: "detached" });
    };
    await step("Nhận xử lý", async () => undefined);
    await lan.toMessages();
    await lan.log
      .getByText(/có bước mới: Đã nhận/)
      .first()
      .waitFor();
    await step("Lên kế hoạch", async (modal) => {
      await modal.getByLabel("Sẽ làm gì").fill("In mẫu tờ khai khai sinh và chứng thực, để ở bàn chờ");
      await leader.choose(modal, "Ai làm", "Kim Yến");
      await modal.getByLabel("Hạn xong").fill(localDate(toInstant(Date.now()), "Asia/Ho_Chi_Minh"));
      await leader.picture("suggestion-plan");
    });
    await posted.getByText(/Kim Yến làm, hạn/).waitFor();
    await leader.toChannel("endOfDay");
    const inChannel = leader.log.getByRole("listitem").filter({ hasText: "Để sẵn mẫu tờ khai" });
    await leader.press(inChannel, "Xử lý");
    await leader.choose(leader.modal("Xử lý góp ý"), "Bước tiếp theo", "Báo đã làm xong");
    await leader.modal("Xử lý góp ý").getByLabel("Đã làm gì").fill("Đã để 200 tờ mỗi loại ở bàn chờ");
    await leader.modal("Xử lý góp ý").getByLabel("Đường dẫn tin nhắn Slack hoặc mã hồ sơ (nếu có)").fill("ở bàn chờ");
    await leader.submit("Xử lý góp ý", "Ghi");
    await leader.modal("Xử lý góp ý").getByText("Xin dán đường dẫn một tin nhắn Slack").waitFor();
    const link = `https://phuong.slack.com/archives/C0123456789/p1763870000000100`;
    await leader.modal("Xử lý góp ý").getByLabel("Đường dẫn tin nhắn Slack hoặc mã hồ sơ (nếu có)").fill(link);
    await leader.submit("Xử lý góp ý", "Ghi");
    await posted.getByText(/Đã làm, chờ người góp ý xác nhận/).waitFor();

    const asked = lan.log.getByRole("listitem").filter({ hasText: "được báo là đã làm xong" });
    await asked.waitFor();
    await lan.picture("suggestion-told");
    await lan.press(asked, "Đúng, đã xong");
    await posted.getByText(/Đã xong, người góp ý đã xác nhận/).waitFor();
    expect(await leader.told()).toContain("Người góp ý đã xác nhận");
    await tuan.picture("suggestion-done");
  },
);

browserTest("who declines says why and on what ground", async ({ open }) => {
  const tuan = atSlack(office, await open(), "Minh Tuấn");
  await tuan.toChannel("endOfDay");
  await raise(tuan, "Mở quầy tiếp nhận cả tối thứ Ba");
  await tuan.submit("Xem lại trước khi gửi", "Gửi");
  const leader = atSlack(office, await open(), "Bích Ngân");
  await leader.toChannel("endOfDay");
  const posted = leader.log.getByRole("listitem").filter({ hasText: "Mở quầy tiếp nhận" });
  await leader.press(posted, "Xử lý");
  const form = leader.modal("Xử lý góp ý");
  await leader.choose(form, "Bước tiếp theo", "Không làm được");
  await leader.submit("Xử lý góp ý", "Ghi");
  await form.getByText("Vui lòng điền mục này.").first().waitFor();
  await form.getByLabel("Vì sao không làm được").fill("Đơn vị chưa có biên chế trực tối");
  await form
    .getByLabel("Căn cứ pháp lý hoặc thẩm quyền thuộc về ai")
    .fill("Giờ làm việc do Ủy ban nhân dân thành phố quy định");
  await leader.picture("suggestion-declining");
  await leader.submit("Xử lý góp ý", "Ghi");
  await form.waitFor({ state: "detached" });
  await tuan.toMessages();
  const told = tuan.log.getByRole("listitem").filter({ hasText: "Không làm được" });
  await told
    .getByText(/chưa có biên chế trực tối/)
    .first()
    .waitFor();
  await told
    .getByText(/Giờ làm việc do Ủy ban/)
    .first()
    .waitFor();
  await tuan.picture("suggestion-declined");
});

browserTest(
  "leaders listen for ten minutes: speakers take turns, and what is promised stays in the thread",
  async ({ open }) => {
    const hanh = atSlack(office, await open(), "Ngọc Hạnh");
    await hanh.toChannel("endOfDay");
    await raise(hanh, "Gắn bảng chỉ dẫn lối đi cho người dùng xe lăn");
    await hanh.submit("Xem lại trước khi gửi", "Gửi");

    const leader = atSlack(office, await open(), "Bích Ngân");
    await leader.toHome();
    await leader.press(leader.home, "Gọi ngay");
    await leader.toChannel("endOfDay");
    const session = leader.log.getByRole("listitem").filter({ hasText: "Mười phút lắng nghe" });
    await session.waitFor();
    await leader.picture("listening-called");
    const inChannel = hanh.log.getByRole("listitem").filter({ hasText: "Mười phút lắng nghe" });
    await hanh.press(inChannel, "Xin nói");
    const phuc = atSlack(office, await open(), "Quang Phúc");
    await phuc.toChannel("endOfDay");
    await phuc.press(phuc.log.getByRole("listitem").filter({ hasText: "Mười phút lắng nghe" }), "Xin nói");
    await leader.press(session, "Bắt đầu");
    await session.getByText(/Còn \d+ phút/).waitFor();
    await leader.press(session, "Mời người kế");
    await session.getByText("Mời:").waitFor();
    await hanh.press(inChannel, "Ghi chú");
    await hanh.modal("Ghi chú").getByLabel("Nội dung").fill("Bảng hiện nay bị cây che");
    await hanh.submit("Ghi chú", "Ghi lại");
    await leader.press(session, "Cam kết");
    const promise = leader.modal("Cam kết");
    await promise.getByLabel("Sẽ làm việc gì").fill("Gắn bảng mới ở cổng và dọn lối xe lăn");
    await leader.choose(promise, "Ai làm", "Minh Tuấn");
    await leader.picture("listening-promise");
    await leader.submit("Cam kết", "Ghi lại");
    await session.getByText("Đã ghi 1 ghi chú, 1 cam kết.").waitFor();
    await leader.picture("listening");
    await leader.press(session, "Kết thúc", "Kết thúc");
    await session.getByText(/Buổi lắng nghe xong lúc/).waitFor();
    await leader.openThread(session);
    await leader.thread.getByText("Bảng hiện nay bị cây che").waitFor();
    await leader.thread.getByText("Gắn bảng mới ở cổng").waitFor();
    await leader.picture("listening-minutes");
    const owner = atSlack(office, await open(), "Minh Tuấn");
    await owner.toMessages();
    await owner.log.getByText("Ở buổi lắng nghe vừa rồi").waitFor();
  },
);

browserTest(
  "what colleagues write without a name comes out together, and leads nobody back to them",
  async ({ open }) => {
    const authors = ["Kim Yến", "Quang Phúc", "Hải Đăng"];
    const tokens: string[] = [];
    for (const [index, name] of authors.entries()) {
      const author = atSlack(office, await open(), name);
      await author.toChannel("help");
      await raise(author, `Phân công lại ca trưa cho công bằng hơn, cách thứ ${index + 1}`, "Ẩn danh");
      await author.modal("Xem lại trước khi gửi").getByText("Ẩn danh").first().waitFor();
      await author.submit("Xem lại trước khi gửi", "Gửi");
      const shown = author.modal("Đã nhận góp ý");
      tokens.push((await shown.getByRole("heading", { level: 3 }).textContent()) ?? "");
      if (index === 0) await author.picture("sealed-token");
      await author.page.getByRole("button", { name: "Tôi đã chép mã" }).click();
    }
    expect(await saidByBot(office, "ward-26842-cuoi-ngay").then((all) => JSON.stringify(all))).not.toContain("ca trưa");

    const { office: opened } = officeOf(office);
    const now = toInstant(Date.now());
    const today = localDate(now, opened.calendar.zone);
    const first = slotFrom(today, opened, "release");
    const { dueAt } = first.dueAt > now ? first : slotAfter(today, opened, "release");
    const before = office.slack.calls().length;
    await office.tick(dueAt);
    await office.quiesce();

    const leader = atSlack(office, await open(), "Bích Ngân");
    await leader.toChannel("endOfDay");
    const posted = leader.log.getByRole("listitem").filter({ hasText: "Phân công lại ca trưa" });
    await expect.poll(() => posted.count()).toBe(3);
    const seen = await Promise.all((await posted.all()).map((one) => one.innerHTML()));
    const called = office.slack
      .calls()
      .slice(before)
      .filter((call) => JSON.stringify(call).includes("ca trưa"));
    expect(called.length).toBeGreaterThan(0);
    for (const name of authors) {
      expect(seen.join("")).not.toContain(name);
      expect(JSON.stringify(called)).not.toContain(idOf(office, name));
      expect(seen.join("")).not.toContain(idOf(office, name));
    }
    await leader.picture("sealed-released");

    const author = atSlack(office, await open(), "Kim Yến");
    await author.toHome();
    await author.press(author.home, "Tra bằng mã");
    await author
      .modal("Tra góp ý ẩn danh")
      .getByLabel("Mã của góp ý")
      .fill(tokens[0] ?? "");
    await author.submit("Tra góp ý ẩn danh", "Tra");
    await author.modal("Góp ý ẩn danh").getByText("Hiện nay: mới, chờ lãnh đạo trả lời").waitFor();
    await expectToFit(author);
    await author.picture("sealed-look-up");
    expect(await office.deadLetters()).toBe(0);
  },
);
