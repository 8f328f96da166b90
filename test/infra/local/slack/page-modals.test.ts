import { expect } from "vitest";
import { browserTest } from "#test/kit/browser.ts";
import { option, plain, reception } from "./a-modal.ts";
import { pageWithTrigger } from "./page-for-test.ts";

const names = ["Đăng ký khai sinh", "Đăng ký kết hôn", "Đăng ký khai tử", "Chứng thực bản sao", "Hộ kinh doanh"];
const procedures = [...names, "Cấp giấy phép xây dựng", "Trợ cấp xã hội", "Xác nhận cư trú"].map((name, i) =>
  option(`1.00${i}`, name),
);
const [menu = { type: "divider" as const }, ...rest] = reception.blocks;
const long = {
  ...reception,
  blocks: [
    {
      ...menu,
      element: { type: "static_select" as const, action_id: "pick", placeholder: plain("Chọn"), options: procedures },
    },
    ...rest,
  ],
} as typeof reception;

browserTest(
  "a person fills a form that the app opened, searching without diacritics, and the app gets every value",
  async ({ page }) => {
    const { workspace, app, open, pageOf } = await pageWithTrigger();
    await page.goto(pageOf("Thu Lan"));
    await open(long);
    const form = page.getByRole("dialog", { name: "Tiếp nhận hồ sơ" });
    await form.getByLabel("Thủ tục").fill("ket hon");
    await page.keyboard.press("Enter");
    await form.getByLabel("Số bản sao").fill("2");
    await form.getByLabel("Ghi chú").fill("Hẹn chiều\nthứ ba");
    await form.getByLabel("Giấy chứng sinh").check();
    await form.getByLabel("Ngày hẹn").fill("2026-11-25");
    await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
    await form.waitFor({ state: "detached" });
    expect(app.received.at(-1)?.content).toMatchObject({
      type: "view_submission",
      user: { id: workspace.users["Thu Lan"] },
      view: {
        state: {
          values: {
            procedure: { pick: { selected_option: procedures[1] } },
            copies: { number: { value: "2" } },
            note: { text: { value: "Hẹn chiều\nthứ ba" } },
            papers: { tick: { selected_options: [{ value: "birth" }] } },
            stated: { day: { selected_date: "2026-11-25" } },
          },
        },
      },
    });
  },
);

browserTest(
  "what is missing, and what the app objects to, stands beside the inputs, which keep what was typed",
  async ({ page }) => {
    const { app, open, answers, pageOf } = await pageWithTrigger();
    await page.goto(pageOf("Thu Lan"));
    await open();
    const form = page.getByRole("dialog");
    const before = app.received.length;
    await form.getByLabel("Ghi chú").fill("giữ lại");
    await form.getByLabel("Số bản sao").fill("21");
    await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
    await form.getByText("Vui lòng điền mục này.").waitFor();
    expect(await form.getByText("không quá 20").count()).toBe(1);
    expect(app.received).toHaveLength(before);
    await form.getByLabel("Thủ tục").selectOption("Đăng ký khai sinh");
    await form.getByLabel("Số bản sao").fill("20");
    answers({ response_action: "errors", errors: { note: "Bỏ tên người dân" } });
    await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
    await form.getByText("Bỏ tên người dân").waitFor();
    expect(await form.getByLabel("Ghi chú").inputValue()).toBe("giữ lại");
    expect(await form.getByLabel("Ghi chú").getAttribute("aria-invalid")).toBe("true");
    app.answers((_, response) => response.writeHead(500).end());
    await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
    await form.getByText("Không kết nối được với ứng dụng").waitFor();
  },
);

browserTest("a form that the app changes meanwhile keeps what is being typed", async ({ page }) => {
  const { client, open, pageOf } = await pageWithTrigger();
  await page.goto(pageOf("Thu Lan"));
  const view_id = await open();
  const form = page.getByRole("dialog");
  await form.getByLabel("Ghi chú").fill("đang viết dở");
  const fee = { type: "section" as const, text: { type: "mrkdwn" as const, text: "Lệ phí: *8.000 đồng*" } };
  await client.views.update({ view_id, view: { ...reception, blocks: [fee, ...reception.blocks] } });
  await form.getByText("8.000 đồng").waitFor();
  expect(await form.getByLabel("Ghi chú").inputValue()).toBe("đang viết dở");
});

browserTest(
  "a choice in a form tells the app at once where it asked to, and modals lie on each other",
  async ({ page }) => {
    const { app, client, open, pageOf } = await pageWithTrigger();
    await page.goto(pageOf("Thu Lan"));
    const more = {
      type: "actions" as const,
      elements: [{ type: "button" as const, action_id: "more", text: plain("Xem lệ phí") }],
    };
    await open({ ...reception, blocks: [{ ...menu, dispatch_action: true } as typeof menu, ...rest, more] });
    const form = page.getByRole("dialog", { name: "Tiếp nhận hồ sơ" });
    await form.getByLabel("Thủ tục").selectOption("Đăng ký kết hôn");
    await expect
      .poll(() => app.received.at(-1)?.content)
      .toMatchObject({
        type: "block_actions",
        actions: [{ action_id: "pick", selected_option: { value: "1.000894" } }],
      });
    await form.getByRole("button", { name: "Xem lệ phí" }).click();
    await expect.poll(() => app.received.at(-1)?.content).toMatchObject({ actions: [{ action_id: "more" }] });
    const trigger_id = String(app.received.at(-1)?.content["trigger_id"]);
    await client.views.push({
      trigger_id,
      view: { type: "modal", title: plain("Lệ phí"), blocks: [{ type: "divider" }] },
    });
    await page.getByRole("dialog", { name: "Lệ phí" }).waitFor();
    await page.getByRole("button", { name: "Quay lại" }).click();
    await form.waitFor();
    expect(await form.getByLabel("Thủ tục").inputValue()).toBe("1.000894");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  },
);

browserTest("a form works without the script too, and fits a phone", async ({ open: openPage, phone }) => {
  const { workspace, open, pageOf } = await pageWithTrigger();
  await open(long);
  await phone.goto(pageOf("Thu Lan"));
  expect(await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  const plainPage = await openPage({ javaScriptEnabled: false });
  await plainPage.goto(pageOf("Thu Lan"));
  const form = plainPage.getByRole("dialog");
  await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
  await form.getByText("Vui lòng điền mục này.").waitFor();
  await form.getByLabel("Thủ tục").selectOption("Chứng thực bản sao");
  await form.getByRole("button", { name: "Tiếp nhận" }).last().click();
  await plainPage.getByRole("heading", { name: "quay" }).waitFor();
  expect(workspace.modal("Thu Lan")).toBeUndefined();
});

browserTest("only the person whom the app asked sees the form", async ({ page }) => {
  const { open, pageOf, workspace } = await pageWithTrigger();
  await open();
  await page.goto(pageOf("Gia Huy"));
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.getByLabel("Bạn là").selectOption({ label: "Thu Lan · cán bộ" });
  await page.getByRole("dialog").waitFor();
  await workspace.closeView("Thu Lan");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
