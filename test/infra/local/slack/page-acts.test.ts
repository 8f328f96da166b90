import { expect } from "vitest";
import type { AppManifest } from "#infra/local/slack/manifest.ts";
import { browserTest } from "#test/kit/browser.ts";
import { option, plain } from "./a-modal.ts";
import { pageForTest } from "./page-for-test.ts";
import { button } from "./workspace-for-test.ts";

const manifest: AppManifest = {
  scopes: ["chat:write", "commands", "im:write"],
  commands: [
    { command: "/dossier", description: "Xem một hồ sơ", hint: "[mã hồ sơ]" },
    { command: "/quay", description: "Mở trang quầy", hint: "" },
  ],
  events: [],
  directMessages: "from-app",
  homeTab: true,
  shortcuts: [],
};
const confirm = {
  title: plain("Duyệt thư?"),
  text: plain("Thư được gửi ngay."),
  confirm: plain("Gửi thư"),
  deny: plain("Để sau"),
};

browserTest("a button that asks back is sent only after the answer", async ({ page }) => {
  const { workspace, app, client, pageOf } = await pageForTest();
  const blocks = [{ type: "actions" as const, elements: [{ ...button("approve", "7", "Duyệt"), confirm }] }];
  const { channel = "" } = await client.chat.postMessage({
    channel: workspace.users["Thu Lan"] ?? "",
    text: "x",
    blocks,
  });
  await page.goto(pageOf("Thu Lan", { channel }));
  await workspace.idle();
  const before = app.received.length;
  await page.getByRole("button", { name: "Duyệt" }).click();
  await page.getByRole("button", { name: "Để sau" }).click();
  await page.getByRole("button", { name: "Duyệt" }).click();
  await page.getByRole("dialog", { name: "Duyệt thư?" }).getByRole("button", { name: "Gửi thư" }).click();
  await expect.poll(() => app.received.length).toBe(before + 1);
  expect(app.received.at(-1)?.content).toMatchObject({ actions: [{ action_id: "approve", value: "7" }] });
});

browserTest("a question stays open while the page changes behind it", async ({ page }) => {
  const { workspace, client, channel, pageOf } = await pageForTest();
  const blocks = [{ type: "actions" as const, elements: [{ ...button("approve", "7", "Duyệt"), confirm }] }];
  await client.chat.postMessage({ channel, text: "x", blocks });
  await page.goto(pageOf("Thu Lan"));
  await page.getByRole("button", { name: "Duyệt" }).click();
  await workspace.ensureChannel("kenh-moi");
  await workspace.say("Gia Huy", channel, "trong lúc đó");
  await page.getByRole("link", { name: "kenh-moi" }).waitFor({ state: "attached" });
  expect(await page.getByRole("dialog", { name: "Duyệt thư?" }).isVisible()).toBe(true);
  await page.getByRole("button", { name: "Để sau" }).click();
  await page.getByText("trong lúc đó").waitFor();
});

browserTest("menus, overflow menus and days in a message tell the app what was chosen", async ({ page }) => {
  const { app, client, channel, pageOf } = await pageForTest();
  const options = [option("1", "Xem hồ sơ"), option("2", "Gia hạn")];
  await client.chat.postMessage({
    channel,
    text: "x",
    blocks: [
      { type: "section", text: plain("Hồ sơ"), accessory: { type: "overflow", action_id: "more", options } },
      {
        type: "actions",
        elements: [
          { type: "static_select", action_id: "who", placeholder: plain("Giao cho"), options },
          { type: "datepicker", action_id: "day" },
        ],
      },
    ],
  });
  await page.goto(pageOf("Thu Lan"));
  const sent = (action: object) => expect.poll(() => app.received.at(-1)?.content).toMatchObject({ actions: [action] });
  await page.getByLabel("Thêm việc khác").click();
  await page.getByRole("button", { name: "Gia hạn" }).click();
  await sent({ action_id: "more", selected_option: { value: "2" } });
  await page.locator("select.menu").selectOption("Xem hồ sơ");
  await sent({ action_id: "who", selected_option: { value: "1" } });
  await page.locator("input[type=date]").fill("2026-11-25");
  await sent({ action_id: "day", selected_date: "2026-11-25" });
  await page.reload();
  expect(await page.locator("select.menu").inputValue()).toBe("1");
});

browserTest("a button with an address opens it, and the app hears of it", async ({ page }) => {
  const { app, client, channel, origin, pageOf } = await pageForTest();
  const blocks = [
    {
      type: "actions" as const,
      elements: [{ ...button("desk", "1", "Mở trang quầy"), url: `${origin}/slack/frame.css` }],
    },
  ];
  await client.chat.postMessage({ channel, text: "x", blocks });
  await page.goto(pageOf("Thu Lan"));
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Mở trang quầy" }).click();
  expect((await opened).url()).toBe(`${origin}/slack/frame.css`);
  await expect.poll(() => app.received.at(-1)?.content).toMatchObject({ actions: [{ action_id: "desk" }] });
});

browserTest("a slash shows the commands of the manifest, and the answer is for that person alone", async ({ page }) => {
  const { workspace, app, pageOf } = await pageForTest({ manifest });
  await page.goto(pageOf("Thu Lan"));
  const box = page.getByLabel("Nhắn #quay");
  await box.pressSequentially("/");
  expect(await page.locator(".commands button:visible").allInnerTexts()).toEqual([
    "/dossier [mã hồ sơ]\nXem một hồ sơ",
    "/quay\nMở trang quầy",
  ]);
  await box.pressSequentially("d");
  await box.press("Tab");
  expect(await box.inputValue()).toBe("/dossier ");
  app.answers((_, response) => response.end(JSON.stringify({ text: "Hồ sơ đang chờ ký" })));
  await box.pressSequentially("H29.26842-251122-0007");
  await box.press("Enter");
  await page.getByText("Hồ sơ đang chờ ký").waitFor();
  expect(app.received.at(-1)?.content).toMatchObject({ command: "/dossier", text: "H29.26842-251122-0007" });
  expect(await box.inputValue()).toBe("");
  await page.goto(pageOf("Gia Huy"));
  expect(await page.getByText("Hồ sơ đang chờ ký").count()).toBe(0);
  expect(await workspace.messages("quay")).toEqual([]);
});

browserTest("a command that nobody answers, that fails or that is none is told by Slackbot", async ({ page }) => {
  const { app, pageOf, workspace } = await pageForTest({ manifest, answerWithinMs: 200 });
  const { ts } = await workspace.say("Thu Lan", "quay", "gốc");
  await page.goto(pageOf("Thu Lan"));
  const type = async (label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.getByLabel(label).press("Enter");
  };
  app.answers(() => "hang");
  await type("Nhắn #quay", "/quay");
  await page.getByText("Lệnh /quay không phản hồi trong 3 giây").waitFor();
  app.answers((_, response) => response.writeHead(500).end());
  await type("Nhắn #quay", "/quay lại");
  await page.getByText("Lệnh /quay không chạy được").waitFor();
  const before = app.received.length;
  await type("Nhắn #quay", "/bay");
  await page.getByText("/bay không phải là một lệnh ở đây").waitFor();
  await page.goto(pageOf("Thu Lan", { thread: ts }));
  await type("Trả lời trong luồng", "/quay");
  await page.getByText("Slack không nhận lệnh /quay trong luồng.").waitFor();
  expect(app.received).toHaveLength(before);
});

browserTest(
  "a direct message that arrives is marked at once, and an app that only sends has no box to answer",
  async ({ page, phone }) => {
    const { workspace, client, pageOf } = await pageForTest({ manifest });
    await page.goto(pageOf("Thu Lan"));
    await client.chat.postMessage({ channel: workspace.users["Thu Lan"] ?? "", text: "Bạn trực đêm nay" });
    const link = page.getByRole("link", { name: /Benang/ });
    await page.getByLabel("1 tin chưa đọc").waitFor();
    await link.click();
    await page.getByText("Bạn trực đêm nay").waitFor();
    expect(await page.getByLabel("1 tin chưa đọc").count()).toBe(0);
    expect(await page.getByText("không nhận tin nhắn riêng").count()).toBe(1);
    await expect(workspace.say("Thu Lan", workspace.dmOf("Thu Lan"), "?")).rejects.toThrow("messages_tab_disabled");
    await phone.goto(pageOf("Thu Lan", { channel: workspace.dmOf("Thu Lan") }));
    expect(await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  },
);
