import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { onDemand } from "./on-demand.ts";

let connecting: Promise<Browser> | undefined;

/** Real pages of a real browser in Vietnamese, each with cookies of its own. Skips the test, saying why, where no browser starts. */
export const browserTest = test.extend<{
  /** 1280 × 900. */
  readonly page: Page;
  /** 390 × 844, touch. */
  readonly phone: Page;
  /** As many more as a test has people. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}>({
  open: async ({ skip }, use) => {
    connecting ??= onDemand("browser").then(({ endpoint }) => chromium.connect(endpoint));
    const browser = await connecting.catch((error: Error) => skip(error.message));
    const opened: Page[] = [];
    const broken: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...desktop, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(5_000);
      page.on("pageerror", (error) => broken.push(error.message));
      page.on("console", (line) => isBroken(line.text()) && broken.push(line.text()));
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(broken, "what the page's console complains about").toEqual([]);
  },
  page: async ({ open }, use) => use(await open()),
  phone: async ({ open }, use) => use(await open(phone)),
});

const desktop = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** A refused request is a test's own business, a page that breaks its own content security policy never is. */
function isBroken(line: string): boolean {
  return /content security policy|violates/i.test(line);
}
