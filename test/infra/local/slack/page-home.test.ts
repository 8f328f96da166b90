import { expect, test } from "vitest";
import { browserTest } from "#test/kit/browser.ts";
import { option, plain } from "./a-modal.ts";
import { pageForTest, picture } from "./page-for-test.ts";
import { button } from "./workspace-for-test.ts";

const manifest = {
  scopes: ["chat:write"],
  commands: [],
  shortcuts: [],
  events: ["app_home_opened"],
  homeTab: true,
  directMessages: "both" as const,
};
const mrkdwn = (text: string) => ({ type: "mrkdwn" as const, text });
const names = ["Tư pháp – hộ tịch", "Địa chính", "Văn hóa", "Kinh tế", "Thủ tục chung"];
const view = {
  type: "home" as const,
  blocks: [
    { type: "header", text: plain("Chào Thu Lan") },
    { type: "section", text: mrkdwn("*Góp ý của bạn*: 2 đang làm, 1 đã xong") },
    { type: "actions", block_id: "row", elements: [button("suggest", "1", "Gửi góp ý")] },
    { type: "divider" },
    {
      type: "input",
      block_id: "mute",
      label: plain("Tắt thông báo"),
      dispatch_action: true,
      optional: true,
      element: { type: "checkboxes", action_id: "kinds", options: [option("kudos", "Lời cảm ơn")] },
    },
    {
      type: "input",
      block_id: "place",
      label: plain("Bộ phận"),
      dispatch_action: true,
      element: { type: "external_select", action_id: "department", min_query_length: 1 },
    },
    { type: "context", elements: [{ type: "image", image_url: "https://example.vn/a.png", alt_text: "sợi chỉ" }] },
  ] as never[],
};

async function withHome() {
  const opened = await pageForTest({ manifest });
  const user_id = opened.workspace.users["Thu Lan"] ?? "";
  await opened.client.views.publish({ user_id, view });
  return { ...opened, user_id };
}

browserTest(
  "a person opens the app at its home, acts there, and goes over to its messages",
  async ({ page, phone }) => {
    const { workspace, app, client, pageOf, user_id } = await withHome();
    await page.goto(pageOf("Thu Lan"));
    await page.getByRole("link", { name: "Benang", exact: true }).click();
    await page.getByRole("heading", { name: "Chào Thu Lan" }).waitFor();
    await workspace.idle();
    expect(app.received.at(-1)?.content).toMatchObject({ event: { type: "app_home_opened", tab: "home" } });
    await page.getByRole("button", { name: "Gửi góp ý" }).click();
    const heard = (action: object) =>
      expect.poll(() => app.received.at(-1)?.content).toMatchObject({ actions: [action] });
    await heard({ action_id: "suggest" });
    await page.getByLabel("Lời cảm ơn").check();
    await heard({ action_id: "kinds", selected_options: [{ value: "kudos" }] });
    await picture(page, "home");
    const modal = { type: "modal" as const, title: plain("Góp ý"), blocks: [], close: plain("Đóng") };
    await page.getByRole("button", { name: "Gửi góp ý" }).click();
    await heard({ action_id: "suggest" });
    await client.views.open({ trigger_id: String(app.received.at(-1)?.content["trigger_id"]), view: modal });
    await page.getByRole("dialog", { name: "Góp ý" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Góp ý" }).waitFor({ state: "detached" });
    await client.views.publish({ user_id, view: { type: "home", blocks: [{ type: "header", text: plain("Mới") }] } });
    await page.getByRole("heading", { name: "Mới" }).waitFor();
    await page.getByRole("link", { name: "Tin nhắn" }).click();
    await page.getByLabel("Nhắn Benang").fill("Xin nghỉ chiều mai");
    await page.getByRole("button", { name: "Gửi", exact: true }).click();
    await page.getByRole("log").getByText("Xin nghỉ chiều mai").waitFor();
    await client.views.publish({ user_id, view });
    await phone.goto(pageOf("Thu Lan", { channel: workspace.dmOf("Thu Lan"), tab: "home" }));
    expect(await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await picture(phone, "home-phone");
  },
);

browserTest(
  "what is typed in a menu of the app is searched by the app, and one of its options chosen",
  async ({ page }) => {
    const { app, workspace, pageOf } = await withHome();
    const options = names.map((name, i) => option(`d${i}`, name));
    app.answers(({ content }, response) =>
      response.end(content["type"] === "block_suggestion" ? JSON.stringify({ options }) : ""),
    );
    await page.goto(pageOf("Thu Lan", { channel: workspace.dmOf("Thu Lan"), tab: "home" }));
    await page.getByLabel("Tìm trong danh sách").fill("địa");
    await page.locator("option", { hasText: "Địa chính" }).waitFor({ state: "attached" });
    expect(await page.getByLabel("Tìm trong danh sách").inputValue()).toBe("địa");
    await page.locator("select.menu").selectOption("Địa chính");
    await expect
      .poll(() => app.received.at(-1)?.content)
      .toMatchObject({
        type: "block_actions",
        actions: [{ action_id: "department", selected_option: { value: "d1" } }],
      });
    app.answers((_, response) => response.writeHead(500).end());
    await page.getByLabel("Tìm trong danh sách").fill("kinh");
    await page.getByText("Ứng dụng không đưa ra được lựa chọn nào.").waitFor();
  },
);

browserTest("a colleague is found among many without diacritics, and chosen with the keyboard", async ({ page }) => {
  const { workspace, app, client, pageOf } = await pageForTest({ manifest });
  const element = { type: "users_select", action_id: "who", placeholder: plain("Chọn đồng nghiệp") };
  const blocks = [{ type: "actions", elements: [element] }] as never[];
  await client.views.publish({ user_id: workspace.users["Thu Lan"] ?? "", view: { type: "home", blocks } });
  await page.goto(pageOf("Thu Lan", { channel: workspace.dmOf("Thu Lan"), tab: "home" }));
  const box = page.getByRole("combobox", { name: "Chọn đồng nghiệp" });
  await box.fill("dang");
  await page.keyboard.press("Escape");
  await box.fill("bich");
  await page.getByRole("option", { name: "Bích Ngân", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  const selected_user = workspace.users["Bích Ngân"];
  await expect
    .poll(() => app.received.at(-1)?.content)
    .toMatchObject({ actions: [{ action_id: "who", selected_user }] });
});

browserTest(
  "several colleagues are found in a long list and ticked, and those that are hidden stay ticked",
  async ({ page }) => {
    const people = "ABCDEFGHIJ".split("").map((letter) => ({ name: `Nguyễn ${letter}`, role: "officer" as const }));
    const { workspace, app, client, pageOf } = await pageForTest({
      manifest,
      people: [...people, { name: "Đặng Ân", role: "head" }],
    });
    const element = { type: "multi_users_select", action_id: "who" };
    const blocks = [{ type: "input", dispatch_action: true, label: plain("Cảm ơn ai"), element }] as never[];
    await client.views.publish({ user_id: workspace.users["Đặng Ân"] ?? "", view: { type: "home", blocks } });
    await page.goto(pageOf("Đặng Ân", { channel: workspace.dmOf("Đặng Ân"), tab: "home" }));
    const heard = (...names: string[]) =>
      expect
        .poll(() => app.received.at(-1)?.content)
        .toMatchObject({ actions: [{ selected_users: names.map((name) => workspace.users[name]) }] });
    await page.getByLabel("Nguyễn B").check();
    await heard("Nguyễn B");
    await page.getByRole("searchbox").fill("dang an");
    expect(await page.getByLabel("Nguyễn B").isVisible()).toBe(false);
    await page.getByRole("searchbox").press("Enter");
    await page.getByLabel("Đặng Ân").check();
    await heard("Nguyễn B", "Đặng Ân");
  },
);

test("without the script too, the home is a form, and nobody sees another's", async () => {
  const { workspace, app, get, at, origin } = await withHome();
  const where = { channel: workspace.dmOf("Thu Lan"), tab: "home" };
  const page = await get(at("Thu Lan", where));
  const id = /name="view" value="(V[A-F0-9]+)"/.exec(page)?.[1] ?? "";
  const send = (as: string, fields: object) =>
    fetch(`${origin}/slack/view${at(as, where)}`, {
      method: "POST",
      body: new URLSearchParams({ view: id, ...fields }),
      headers: { accept: "application/json" },
    }).then((answer) => answer.json());
  expect(await send("Thu Lan", { do: "press:row%2Fsuggest" })).toEqual({ notice: "" });
  expect(app.received.at(-1)?.content).toMatchObject({ actions: [{ action_id: "suggest", value: "1" }] });
  expect(await send("Thu Lan", { do: "submit" })).toEqual({ notice: "" });
  expect(await send("Gia Huy", { do: "press:row%2Fsuggest" })).toEqual({ notice: "Biểu mẫu này đã đóng." });
  expect(await get(at("Gia Huy", where))).toContain("Ứng dụng chưa đưa gì lên trang chính của bạn.");
  expect(await get(at("Thu Lan", where))).toContain('aria-current="page">Trang chính</a>');
});

test("where the manifest turns the home off there is none, and where it closes the messages nobody writes", async () => {
  const off = await pageForTest({ manifest: { ...manifest, homeTab: false, directMessages: "none" } });
  const channel = off.workspace.dmOf("Thu Lan");
  const page = await off.get(off.at("Thu Lan", { channel, tab: "home" }));
  expect(page).not.toContain("Trang chính");
  expect(page).toContain("không nhận tin nhắn riêng");
  await off.workspace.idle();
  expect(off.app.received).toEqual([]);
});
