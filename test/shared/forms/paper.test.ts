import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { type FormNumber, PaperSize } from "#shared/forms/form.ts";
import { renderRegister } from "#shared/forms/register.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aDossier, aFormView, dueDossiers, formOffice } from "./a-form-view.ts";

const numbers = Object.keys(dueDossiers) as FormNumber[];

/** What a printer gets: how many sheets, and how large in points. */
async function printed(page: Page, body: string): Promise<{ sheets: number; size: string }> {
  await page.setContent(body);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const size = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    sheets: Number(/\/Count (\d+)/.exec(pdf)?.[1]),
    size: size
      .slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4))
      .join(" x "),
  };
}

const longAddress =
  "Số 1254/36/7A đường Nguyễn Thị Minh Khai nối dài, khu phố 12, phường Tăng Nhơn Phú, Thành phố Hồ Chí Minh";
const full = (number: FormNumber) => {
  const papers = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? "identity" : "original"));
  return aFormView({
    dossier: {
      ...dueDossiers[number],
      papers,
      bundle: "H29.27163-261120-0009",
      paid: number === "03",
      missing: papers.slice(4),
    },
    office: { ...formOffice, name: "Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú", address: longAddress },
    applicant: { name: "Công Tằng Tôn Nữ Nguyễn Thị Ngọc Ánh Dương", address: longAddress, phone: "+84901234567" },
    handler: { name: "Trung tâm Phục vụ hành chính công xã Bà Điểm" },
    tracking: { ...aFormView().tracking, page: "https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/t" },
  });
};

describe.each(numbers)("form %s", (number) => {
  browserTest("stays on one sheet of the paper it is meant for, with much to say", async ({ page }) => {
    const small = ["01", "02", "03"].includes(number);
    expect(await printed(page, renderForm(number, full(number)).body)).toEqual({
      sheets: 1,
      size: small ? "148 x 210" : "210 x 297",
    });
    expect(await printed(page, renderForm(number, full(number), { size: "A4" }).body)).toEqual({
      sheets: 1,
      size: "210 x 297",
    });
  });

  browserTest("is black on white and wider than no paper", async ({ page }) => {
    for (const size of PaperSize.options) {
      const width = size === "A4" ? 794 : 560;
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(renderForm(number, full(number), { size }).body);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const colours = await page.evaluate(
        "[...new Set([...document.querySelectorAll('main *')].map((e) => getComputedStyle(e).color))].join()",
      );
      expect(colours).toBe("rgb(0, 0, 0)");
    }
  });
});

browserTest("the register repeats its columns on every sheet and breaks between rows", async ({ page }) => {
  const entries = Array.from({ length: 120 }, (_, index) => ({
    dossier: { ...aDossier(), code: `H29.27163-261120-${String(index + 1).padStart(4, "0")}` },
    applicant: { name: "Nguyễn Thị Ngọc Ánh" },
  }));
  const { body } = renderRegister({ office: formOffice, from: "2026-11-20", to: "2026-11-20", entries });
  const { sheets, size } = await printed(page, body);
  expect(size).toBe("297 x 210");
  expect(sheets).toBeGreaterThan(3);
  expect(sheets).toBeLessThan(12);
  expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe("table-header-group");
  expect(await page.evaluate("getComputedStyle(document.querySelector('tfoot')).display")).toBe("table-row-group");
});
