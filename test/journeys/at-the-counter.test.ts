import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { browserTest } from "#test/kit/browser.ts";
import { localOffice } from "#test/kit/local-office.ts";
import { deskLink } from "./desk-link.ts";

let office: LocalOffice;
beforeAll(async () => {
  office = await localOffice();
});
afterAll(() => office.stop());

/** Types as a person does, one key after the other. @returns how many keys that were. */
async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

async function comeIn(page: Page, person: string, path = "/desk/reception"): Promise<void> {
  await page.goto(await deskLink(office, person));
  await page.waitForURL(`${office.baseUrl}/desk`);
  await page.goto(office.baseUrl + path);
  await page.waitForLoadState("networkidle");
}

const codeOn = async (page: Page) => (await page.locator("#code").textContent()) ?? "";

describe("at the counter", () => {
  browserTest("a certified copy takes a dozen keys from the first to the receipt", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    const keys = await press(page, "8", "1", "5", "Enter", "Space", "Tab", "2", "Tab", "3");
    await expect.poll(() => page.locator("#preview").textContent()).toContain("Thu 10.000");
    const all = keys + (await press(page, "Control+Enter"));
    await page.locator("#receipt h2").waitFor();
    expect(await codeOn(page)).toMatch(/^H29\.\d{5}-\d{6}-\d{4}$/);
    // Two keys a second is a slow typist: forty keys are the twenty seconds that a citizen may wait.
    expect(all).toBeLessThanOrEqual(40);
    await press(page, "Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("procedure");
  });

  browserTest("Form 01 is printed from the receipt, with a QR that opens the tracking page", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    await press(page, "8", "1", "5", "Enter", "Space", "Tab", "1", "Tab", "1", "Control+Enter");
    await page.locator("#receipt h2").waitFor();
    const [form] = await Promise.all([page.context().waitForEvent("page"), page.locator("#print").click()]);
    await form.waitForLoadState();
    expect(await form.locator("body").textContent()).toContain(await codeOn(page));
    expect(await form.locator("svg").count()).toBeGreaterThan(0);
  });

  browserTest("what was typed survives a reload, and goes out once when the line returns", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    await press(page, "8", "1", "5", "Enter", "Space", "Tab", "1", "Tab", "4");
    await page.reload();
    await expect.poll(() => page.locator("#pages").inputValue()).toBe("4");
    await page.context().setOffline(true);
    await page.locator("#pages").focus();
    await press(page, "Control+Enter");
    await page.locator("#line").waitFor();
    expect(await page.locator("#waiting-list li").count()).toBe(1);
    await page.context().setOffline(false);
    await page.locator("#receipt h2").waitFor({ timeout: 15_000 });
    expect(await codeOn(page)).toMatch(/^H29/);
    expect(await page.locator("#waiting-list li").count()).toBe(0);
  });

  browserTest("a lost answer makes no second dossier", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    const receive = async () => {
      await press(page, "8", "1", "5", "Enter", "Space", "Tab", "1", "Tab", "2", "Control+Enter");
      await page.locator("#receipt h2").waitFor({ timeout: 15_000 });
      return Number((await codeOn(page)).split("-").at(-1));
    };
    const before = await receive();
    await press(page, "Enter");
    let lost = 0;
    const loseAnswer = async (route: Route) => {
      // The office has it, the counter never hears of it; then it is sent again.
      await route.fetch();
      lost += 1;
      await route.abort("connectionreset");
    };
    await page.route("**/desk/dossiers", loseAnswer, { times: 1 });
    expect([await receive(), lost]).toEqual([before + 1, 1]);
    await press(page, "Enter");
    expect(await receive()).toBe(before + 2);
  });

  browserTest("what the office refuses stays in the form with the reason beside the field", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    await press(page, "8", "1", "5", "Enter", "Space", "Tab", "0", "Tab", "3", "Control+Enter");
    await expect.poll(() => page.locator("#told-copies").textContent()).toBe("Xin ghi số bản, từ 1 trở lên.");
    expect(await page.locator("#copies").inputValue()).toBe("0");
  });
});

describe("a linked bundle", () => {
  browserTest("goes on with its parts for the same person", async ({ page }) => {
    await comeIn(page, "Thu Lan");
    await page.keyboard.type("1.007073");
    await press(page, "Enter");
    await page.locator("#name").fill("Lê Thị Mai");
    await press(page, "Control+Enter");
    await page.locator("#receipt h2").waitFor();
    const first = await codeOn(page);
    await page.locator("button.part").first().click();
    expect(await page.locator("#name").inputValue()).toBe("Lê Thị Mai");
    expect(await page.locator("#bundle").inputValue()).toBe(first);
    await press(page, "Control+Enter");
    await page.locator("#receipt h2").waitFor();
    expect(await codeOn(page)).not.toBe(first);
  });
});

describe("beside the counter", () => {
  browserTest("the signer signs what waits in one action, and a scan hands it over", async ({ open }) => {
    const [counter, signer] = [await open(), await open()];
    await comeIn(counter, "Thu Lan");
    const codes: string[] = [];
    for (let dossier = 0; dossier < 3; dossier += 1) {
      await press(counter, "8", "1", "5", "Enter", "Space", "Tab", "1", "Tab", "1", "Control+Enter");
      await counter.locator("#receipt h2").waitFor();
      codes.push(await codeOn(counter));
      await counter.locator("#present").click();
      await counter.locator("#presented").waitFor();
      await counter.locator("#next").click();
    }
    await comeIn(signer, "Hải Đăng", "/desk/signing");
    await expect.poll(() => signer.locator('input[name="codes"]').count()).toBeGreaterThanOrEqual(3);
    await signer.locator("#all").check();
    await signer.locator("#sign").click();
    await expect.poll(() => signer.locator("td.signed").count()).toBeGreaterThanOrEqual(3);
    await signer.locator("#code").fill(codes[0] ?? "");
    await signer.keyboard.press("Enter");
    await expect.poll(() => signer.locator("#handed").textContent()).toContain(codes[0] ?? "-");
  });

  browserTest("an officer who may not sign has no signing page", async ({ page }) => {
    await comeIn(page, "Thu Lan", "/desk/signing");
    expect(await page.locator("#sign").count()).toBe(0);
  });
});
