import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { deskLink } from "#test/journeys/desk-link.ts";
import { browserTest } from "#test/kit/browser.ts";
import { localOffice } from "#test/kit/local-office.ts";

const { refusals } = deskDoorTexts.vi;
let local: LocalOffice;
beforeAll(async () => {
  local = await localOffice();
});
afterAll(() => local?.stop());

const link = () => deskLink(local, "Thu Lan");
/** As from a message in Slack: another site leads here. */
async function click(page: Page, address: string): Promise<void> {
  await page.goto(`data:text/html,${encodeURIComponent(`<a href="${address}">x</a>`)}`);
  await page.locator("a").click();
}
const said = (page: Page) => page.locator("[role=alert]").textContent();

describe("the door in a real browser", () => {
  browserTest(
    "a link clicked in Slack leads to the desk; the token leaves the address and the cookie is ours alone",
    async ({ page }) => {
      await click(page, await link());
      await page.locator("nav").waitFor();
      expect(page.url()).toBe(`${local.baseUrl}/desk`);
      const cookies = (await page.context().cookies()).filter(({ name }) => name === "desk");
      expect(cookies).toMatchObject([{ secure: true, httpOnly: true, sameSite: "Strict", path: "/desk" }]);
      await page.goBack();
      expect(page.url()).not.toContain("#");
    },
  );

  browserTest("a page of the desk that another site leads to opens all the same", async ({ page }) => {
    await page.goto(await link());
    await page.locator("nav").waitFor();
    await click(page, `${local.baseUrl}/desk/reception`);
    await page.locator("#procedure").waitFor();
  });

  browserTest("whoever is not in sees the door once, however they came", async ({ page }) => {
    await click(page, `${local.baseUrl}/desk/reception`);
    await page.waitForURL(/\?here$/);
    await page.locator("#token").waitFor();
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  browserTest("a link that was used tells the second browser so", async ({ page, open }) => {
    const address = await link();
    await page.goto(address);
    await page.locator("nav").waitFor();
    const other = await open();
    await other.goto(address);
    expect(await said(other)).toBe(refusals["link-used"]);
  });

  browserTest("without JavaScript the link is pasted", async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${local.baseUrl}/desk`);
    await page.locator("#token").fill(await link());
    await page.locator("main button").click();
    await page.locator("nav").waitFor();
  });

  browserTest("leaving ends it in every tab", async ({ page }) => {
    await page.goto(await link());
    const tab = await page.context().newPage();
    await tab.goto(`${local.baseUrl}/desk/signing`);
    await page.locator("header form button").click();
    await page.waitForURL(/\/desk\/enter$/);
    await tab.goto(`${local.baseUrl}/desk/signing`);
    await tab.locator("#token").waitFor();
  });
});
