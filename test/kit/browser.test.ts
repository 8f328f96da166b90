import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";

const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Quầy</title>
<p>Phường Hòa Hưng tiếp nhận hồ sơ</p><button onclick="this.textContent = 'Đã nhận'">Nhận</button></html>`;

async function widthOf(page: Page, letter: string): Promise<unknown> {
  await page.setContent(`<meta charset="utf-8"><span style="font-family:system-ui">${letter.repeat(20)}</span>`);
  return page.evaluate("document.querySelector('span').getBoundingClientRect().width");
}

browserTest("a browser starts, clicks and draws Vietnamese", async ({ page }) => {
  await page.setContent(html);
  await page.getByRole("button", { name: "Nhận" }).click();
  expect(await page.getByRole("button").textContent()).toBe("Đã nhận");
  // A letter that no font here had would be a box, of one width whatever the letter.
  expect(await widthOf(page, "ữ")).toBe(await widthOf(page, "ư"));
  expect(await widthOf(page, "ệ")).toBe(await widthOf(page, "e"));
});

browserTest("two people have a browser each, one of them a phone", async ({ page, phone }) => {
  for (const one of [page, phone]) await one.setContent(html);
  expect(await page.evaluate("innerWidth")).toBe(1280);
  expect(await phone.evaluate("navigator.maxTouchPoints")).toBeGreaterThan(0);
  expect(page.context()).not.toBe(phone.context());
});
