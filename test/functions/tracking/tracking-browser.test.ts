import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { trackingTexts } from "#shared/text/tracking.ts";
import { aPublicApi } from "#test/kit/a-public-api.ts";
import { anApi } from "#test/kit/an-api.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aTrackedDossier } from "./a-tracked-dossier.ts";

const origin = "https://office.example";
let api: Awaited<ReturnType<typeof anApi>>;
let citizens: ReturnType<typeof aPublicApi>;
beforeAll(async () => {
  const name = "Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú";
  api = await anApi({ name, address: "29 Lê Văn Việt", phone: "028 3896 6800" });
  citizens = aPublicApi(api.tables);
});

/** The page of the real handler; nothing else is on this network. @returns every address that was asked for. */
async function online(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    const request = route.request();
    const { pathname, searchParams, hash } = new URL(request.url());
    asked.push(`${request.method()} ${pathname}${hash}`);
    const { status, headers, body } = await citizens.send(request.method(), pathname, {
      headers: await request.allHeaders(),
      query: Object.fromEntries(searchParams),
      raw: request.postData() ?? "",
    });
    await route.fulfill({ status, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
  });
  return asked;
}

const waiting = () =>
  aTrackedDossier(api.tables, { status: "supplementRequested", missing: ["identity", "original"], fee: 1_234_000 });
const { vi: texts, en } = trackingTexts;

browserTest(
  "the code on the receipt opens the dossier, and no server and no history holds the secret",
  async ({ phone }) => {
    const { code, secret } = await waiting();
    const asked = await online(phone);
    await phone.goto(`${origin}/t#${code}.${secret}`);
    await phone.getByRole("status").waitFor();
    expect(await phone.getByRole("status").textContent()).toBe(texts.status.supplementRequested);
    expect(await phone.getByRole("listitem").allTextContents()).toContain("Căn cước công dân hoặc hộ chiếu");
    expect(asked.filter((request) => !request.endsWith("/favicon.ico"))).toEqual(["GET /t", "POST /t"]);
    expect(phone.url()).toBe(`${origin}/t?lang=vi`);
    expect(await phone.content()).not.toContain(secret);
  },
);

browserTest(
  "a second receipt scanned on the open form is looked up too, and a broken one does nothing",
  async ({ page }) => {
    const { code, secret } = await waiting();
    await online(page);
    await page.goto(`${origin}/t#%E0%A4%A`);
    await page.getByLabel(texts.code).waitFor();
    await page.evaluate(`location.hash = "${code}.${secret}"`);
    await page.getByRole("status").waitFor();
  },
);

browserTest("without JavaScript the form does the same, by keyboard alone", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  const { code, secret } = await waiting();
  await online(page);
  await page.goto(`${origin}/t?lang=en`);
  await page.keyboard.press("Tab");
  await page.keyboard.type(code);
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${secret.slice(0, 4)} ${secret.slice(4).toLowerCase()}`);
  await page.keyboard.press("Enter");
  await page.getByRole("status").waitFor();
  expect(await page.getByRole("status").textContent()).toBe(en.status.supplementRequested);
});

browserTest(
  "what went wrong is said where the eye and the reader are, and the form is there again",
  async ({ phone }) => {
    const { code } = await waiting();
    await online(phone);
    await phone.goto(`${origin}/t#${code}.222222222`);
    await phone.getByRole("alert").waitFor();
    expect(await phone.getByRole("alert").textContent()).toBe(texts.notFound);
    expect(await phone.title()).toBe("Lỗi: Tra cứu hồ sơ");
    expect(await phone.getByRole("textbox", { name: texts.code }).getAttribute("aria-invalid")).toBe("true");
  },
);

describe("the page fits", () => {
  browserTest.for([
    ["the smallest phone", 320, 568, "16px"],
    ["twice the size of letters", 390, 844, "32px"],
    ["four times the size on a desk", 320, 256, "16px"],
  ] as const)(
    "%s, nothing is cut off and what is touched is big enough",
    async ([, width, height, letters], { open }) => {
      const page = await open({ viewport: { width, height } });
      const { code, secret } = await waiting();
      await online(page);
      const fits = async () => {
        await page.evaluate(`document.documentElement.style.fontSize = "${letters}"`);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        const small = await page.evaluate(
          "[...document.querySelectorAll('input, button, a')].filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.outerHTML)",
        );
        expect(small).toEqual([]);
      };
      await page.goto(`${origin}/t`);
      await fits();
      await page.getByLabel(texts.code).fill(code);
      await page.getByLabel(texts.secret).fill(secret);
      await page.getByRole("button").click();
      await page.getByRole("status").waitFor();
      await fits();
    },
  );
});

browserTest("where the keyboard is can be seen on every field, button and link", async ({ page }) => {
  await online(page);
  await page.goto(`${origin}/t`);
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate("getComputedStyle(document.activeElement).outline");
    expect(outline).toBe("rgb(180, 82, 15) solid 3px");
  }
});
