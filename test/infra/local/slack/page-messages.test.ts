import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { featureScopes } from "#infra/local/slack/slack-app.ts";
import { browserTest } from "#test/kit/browser.ts";
import { plain } from "./a-modal.ts";
import { pageForTest, picture } from "./page-for-test.ts";
import { clientOf } from "./workspace-for-test.ts";

const manifest = {
  scopes: [...featureScopes, "files:write"],
  commands: [],
  shortcuts: [
    { type: "message" as const, callbackId: "suggest", name: "Make a suggestion", description: "Chuyển thành góp ý" },
    { type: "global" as const, callbackId: "kudos", name: "Thank a colleague", description: "Cảm ơn đồng nghiệp" },
  ],
  events: [],
  homeTab: true,
  directMessages: "both" as const,
};

browserTest("a message is taken over by a shortcut from its menu, with the keyboard alone", async ({ page }) => {
  const { workspace, app, client, channel, pageOf } = await pageForTest({ manifest });
  const { ts } = await workspace.say("Minh Tuấn", channel, "Máy in quầy 3 hay kẹt giấy");
  await page.goto(pageOf("Thu Lan"));
  await page.getByLabel("Việc khác với tin này").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.locator("details[open]").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => app.received.at(-1)?.content)
    .toMatchObject({ type: "message_action", callback_id: "suggest", message_ts: ts });
  const trigger_id = String(app.received.at(-1)?.content["trigger_id"]);
  await client.views.open({ trigger_id, view: { type: "modal", title: plain("Góp ý"), blocks: [] } });
  await page.getByRole("dialog", { name: "Góp ý" }).waitFor();
});

browserTest("a global shortcut keeps what is being written", async ({ page }) => {
  const { app, pageOf } = await pageForTest({ manifest });
  await page.goto(pageOf("Thu Lan"));
  const box = page.getByLabel("Nhắn #quay");
  await box.fill("đang viết dở");
  await page.getByText("Lối tắt", { exact: true }).click();
  await page.getByRole("button", { name: /Thank a colleague/ }).click();
  await expect.poll(() => app.received.at(-1)?.content).toMatchObject({ type: "shortcut", callback_id: "kudos" });
  expect(await box.inputValue()).toBe("đang viết dở");
  app.answers((_, response) => response.writeHead(500).end());
  await page.getByText("Lối tắt", { exact: true }).click();
  await page.getByRole("button", { name: /Thank a colleague/ }).click();
  await page.getByText("Ứng dụng không nhận").waitFor();
});

browserTest("one's own message is mended and withdrawn, another's is not", async ({ page }) => {
  const { workspace, channel, pageOf } = await pageForTest({ manifest });
  const { ts } = await workspace.say("Thu Lan", channel, "Xin thêm ghế <ở> sảnh");
  await workspace.say("Gia Huy", channel, "Đồng ý", ts);
  await page.goto(pageOf("Thu Lan"));
  await page.getByLabel("Việc khác với tin này").click();
  await page.getByRole("button", { name: "Sửa tin" }).click();
  const dialog = page.getByRole("dialog", { name: "Sửa tin" });
  expect(await dialog.getByRole("textbox").inputValue()).toBe("Xin thêm ghế <ở> sảnh");
  await dialog.getByRole("textbox").fill("Xin thêm mười ghế ở sảnh");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("đã sửa").waitFor();
  expect(await workspace.messages(channel)).toMatchObject([{ text: "Xin thêm mười ghế ở sảnh" }]);
  await page.goto(pageOf("Gia Huy"));
  await page.getByLabel("Việc khác với tin này").click();
  expect(await page.getByRole("button", { name: "Xóa tin" }).count()).toBe(0);
  await page.goto(pageOf("Thu Lan"));
  await page.getByLabel("Việc khác với tin này").click();
  await page.getByRole("button", { name: "Xóa tin" }).click();
  await page.getByRole("dialog", { name: "Xóa tin này?" }).getByRole("button", { name: "Thôi" }).click();
  await page.getByLabel("Việc khác với tin này").click();
  await page.getByRole("button", { name: "Xóa tin" }).click();
  await page.getByRole("dialog", { name: "Xóa tin này?" }).getByRole("button", { name: "Xóa" }).click();
  await page.getByText("Tin này đã bị xóa.").waitFor();
  await page.getByRole("link", { name: "1 trả lời" }).click();
  await page.getByLabel("Trả lời", { exact: true }).getByText("Đồng ý").waitFor();
});

/** A picture of `size` × `size` in one colour. */
function png(size: number): Buffer {
  const crc = (bytes: Buffer) => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  };
  const number = (value: number) =>
    Buffer.from([value >>> 24, value >>> 16, value >>> 8, value].map((one) => one & 255));
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([number(data.length), body, number(crc(body))]);
  };
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, 0x63)]);
  const head = Buffer.concat([number(size), number(size), Buffer.from([8, 2, 0, 0, 0])]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

browserTest(
  "a CSV is saved as it was sent, a picture is drawn, and who is who stands beside the names",
  async ({ page, phone }) => {
    const { workspace, channel, pageOf } = await pageForTest({ manifest });
    const client = clientOf(workspace, 10_000);
    const csv = "﻿Họ tên;Lời khen\r\nThu Lan;Tận tình với bà con\r\n";
    await client.files.uploadV2({
      channel_id: channel,
      filename: "khen-thuong.csv",
      title: "Khen thưởng tháng 11",
      content: csv,
    });
    await client.files.uploadV2({
      channel_id: channel,
      filename: "bang.png",
      title: "Bảng tháng",
      alt_text: "Bảng vinh danh",
      file: png(120),
    });
    await workspace.say("Bích Ngân", channel, "Cảm ơn cả nhà");
    await page.goto(pageOf("Thu Lan"));
    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Khen thưởng tháng 11" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("khen-thuong.csv");
    const stream = await saved.createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).toString()).toBe(csv);
    expect(await page.evaluate("document.querySelector('.picture img').naturalWidth")).toBe(120);
    expect(await page.getByText("lãnh đạo", { exact: true }).count()).toBe(1);
    await workspace.say("Thu Lan", channel, "Xin thêm ghế ở sảnh chờ");
    await page.getByLabel("Việc khác với tin này").nth(3).click();
    await picture(page, "channel");
    await phone.goto(pageOf("Thu Lan"));
    await phone.getByLabel("Việc khác với tin này").nth(3).click();
    await phone.getByRole("button", { name: "Sửa tin" }).click();
    expect(await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await picture(phone, "channel-phone");
    await phone.getByRole("button", { name: "Thôi" }).first().click();
    await phone.getByText("Lối tắt").click();
    await picture(phone, "shortcuts-phone");
  },
);

test("a file is handed over for what it is, and never run", async () => {
  const { workspace, channel, origin } = await pageForTest({ manifest });
  const script = "<script>alert(1)</script>";
  await clientOf(workspace).files.uploadV2({ channel_id: channel, filename: "tấm ảnh.svg", content: script });
  const [message] = await workspace.messages(channel);
  const id = /"id":"(F[A-Z0-9]+)"/.exec(JSON.stringify(message?.["files"]))?.[1] ?? "";
  const answer = await fetch(`${origin}/slack/file/${id}`);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("tấm ảnh.svg")}`,
  );
  expect(await answer.text()).toBe(script);
  expect((await fetch(`${origin}/slack/file/F0NONE`)).status).toBe(404);
});

test("links to messages, groups and archived channels are shown as they are meant", async () => {
  const { workspace, client, channel, get, at } = await pageForTest({ manifest });
  const group = workspace.setUserGroup("tu-phap", []);
  const { ts = "" } = await client.chat.postMessage({ channel, text: "gốc" });
  const { permalink = "" } = await client.chat.getPermalink({ channel, message_ts: ts });
  const text = `<${permalink}|Xem tin gốc> <!subteam^${group}> <!subteam^${group}|@tu-phap>`;
  await client.chat.postMessage({ channel, text });
  await client.apiCall("chat.postMessage", { channel, markdown_text: "**Đậm** [Quy chế](https://example.vn)" });
  const page = await get(at("Thu Lan"));
  const user = workspace.users["Thu Lan"];
  expect(page).toContain(`<a href="/slack?as=${user}&amp;channel=${channel}&amp;thread=${ts}">Xem tin gốc</a>`);
  expect(page.match(/<span class="mention">@tu-phap<\/span>/g)).toHaveLength(2);
  expect(page).toContain('<strong>Đậm</strong> <a href="https://example.vn"');
  await workspace.archive("quay");
  const archived = await get(at("Thu Lan"));
  expect(archived).toContain("Kênh này đã được lưu trữ");
  expect(archived).not.toContain("<textarea");
});
