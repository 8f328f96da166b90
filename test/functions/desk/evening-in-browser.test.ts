import { mkdirSync, mkdtempSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "aws-lambda";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { folderAssets } from "#functions/desk/assets.ts";
import { deskHandler } from "#functions/desk/desk-handler.ts";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import { buildDeskAssets } from "#infra/build.ts";
import { httpEvent } from "#infra/local/http/http-event.ts";
import { sendResult } from "#infra/local/http/http-result.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { linkValidUntil, personalToken } from "#shared/sessions/personal-link.ts";
import { dynamoPersonalLinks } from "#shared/sessions/personal-link-table.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aDesk, random } from "./a-desk.ts";

const evening = { date: "2026-11-20" };
const opened = "2026-11-20T09:45:00.000Z";
const people = { an: "W0001", binh: "W0002", cuc: "W0003", dung: "W0004" };
const pictures = new URL("../../../node_modules/.cache/benang-pictures/", import.meta.url).pathname;

let desk: Awaited<ReturnType<typeof aDesk>>;
let server: Server;
let now = Date.parse("2026-11-20T10:00:00.000Z");
let baseUrl: string;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const names = ["Nguyễn Thị An", "Trần Bình", "Lê Thị Cúc", "Phạm Dung"];
  const staff = Object.values(people).map((slackUser, index) => ({
    slackUser,
    name: names[index] ?? "",
    department: "justice",
    role: "officer" as const,
    withoutSlack: true as const,
  }));
  desk = await aDesk({ staff });
  await openEvening();
  const folder = mkdtempSync(join(tmpdir(), "benang-evening-"));
  await buildDeskAssets(folder);
  const { client, tables } = desk;
  const assets = folderAssets(folder);
  const handler = deskHandler({ ...tables, client, publicBaseUrl: "", assets, random, nowMs: () => 0 });
  server = createServer(async (request, response) => {
    const route = { key: "ANY /desk/{proxy+}", parameters: {} } as Parameters<typeof httpEvent>[2];
    now += 1_000;
    const event = httpEvent(request, await bodyOf(request), route, now);
    sendResult(response, await handler(event, {} as Context));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
});

async function openEvening(): Promise<void> {
  const questions = [
    { id: "reflect", text: "Ngày mai anh chị định thử làm khác đi điều gì?" },
    { id: "obstacle", text: "Điều gì cản trở anh chị hôm nay?" },
    { id: "help", text: "Điều gì đã giúp anh chị hôm nay?" },
  ];
  const claim = {
    ...evening,
    state: "opened",
    claimedAt: opened,
    closesAt: "2026-11-20T10:45:00.000Z",
    questions,
  } as const;
  await dynamoEvenings(desk.tables.documentClient, desk.tables.peopleTable).claim("27163", claim);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The address in the mail of somebody. */
async function addressOf(slackUser: string): Promise<string> {
  const office = { ...desk.office, trackingKey: exampleTrackingKey("27163") };
  const token = personalToken(office, slackUser, evening);
  const validUntil = linkValidUntil(office, { claimedAt: opened });
  const links = dynamoPersonalLinks(desk.tables.documentClient, desk.tables.sessionsTable);
  await links.put("27163", hashBearer(token), { slackUser, ...evening, validUntil });
  return `${baseUrl}/desk/evening#${token}`;
}
/** As from a mail on another site. */
async function click(page: Page, address: string): Promise<void> {
  await page.goto(`data:text/html,${encodeURIComponent(`<a href="${address}">x</a>`)}`);
  await page.locator("a").click();
}
const kept = async (user: string) => {
  const answers = dynamoAnswers(desk.tables.documentClient, desk.tables.peopleTable);
  return (await answers.ofPerson("27163", evening, user)).flatMap(({ parts }) => parts.map(({ text }) => text));
};
const question = (page: Page) => page.getByLabel("Điều gì cản trở anh chị hôm nay?");
const send = (page: Page) => page.getByRole("button", { name: /^(Gửi|Lưu thay đổi)$/ });

describe("the evening's page in a real browser", () => {
  browserTest("opens from a mail on a phone; the token leaves the address, and the page fits", async ({ phone }) => {
    await click(phone, await addressOf(people.an));
    await question(phone).waitFor();
    expect(phone.url()).toBe(`${baseUrl}/desk/evening`);
    const [cookie] = (await phone.context().cookies()).filter(({ name }) => name === "evening");
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Strict", path: "/desk/evening" });
    const width = await phone.evaluate<number>("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(390);
    await question(phone).fill("Máy in kẹt giấy cả buổi chiều");
    await phone.screenshot({ path: `${pictures}evening-phone.png`, fullPage: true });
    await send(phone).click();
    await phone.getByText("Đã ghi câu trả lời của anh/chị.").waitFor();
    expect(await kept(people.an)).toEqual(["Máy in kẹt giấy cả buổi chiều"]);
    await phone.goBack();
    expect(phone.url()).not.toContain("#");
  });

  browserTest(
    "is whole without scripts: the link is pasted, what is wrong is named, nothing typed is lost",
    async ({ open }) => {
      const page = await open({ javaScriptEnabled: false });
      await page.goto(`${baseUrl}/desk/evening`);
      await page.getByLabel("Đường dẫn của anh/chị").fill(await addressOf(people.binh));
      await page.getByRole("button", { name: "Vào trả lời" }).click();
      await question(page).fill("Bà Tư gọi từ số 0903 123 456");
      await page.getByLabel("Góp ý của anh/chị").fill("Thêm một quầy buổi sáng");
      await send(page).click();
      const alert = page.getByRole("alert");
      expect(await alert.textContent()).toContain("Chưa gửi được");
      await page.screenshot({ path: `${pictures}evening-refused.png`, fullPage: true });
      await alert.getByRole("link").click();
      expect(page.url()).toContain("#of-answer.obstacle");
      expect(await question(page).getAttribute("aria-invalid")).toBe("true");
      expect(await page.getByLabel("Góp ý của anh/chị").inputValue()).toBe("Thêm một quầy buổi sáng");
      await question(page).fill("Phải gọi lại cho bà con");
      await send(page).click();
      await page.getByRole("status").waitFor();
      expect(await kept(people.binh)).toEqual(["Phải gọi lại cho bà con"]);
      await page.getByRole("button", { name: "Rút lại tất cả" }).click();
      await page.getByText("Đã rút lại câu trả lời").waitFor();
      expect(await kept(people.binh)).toEqual([]);
      await page.getByRole("button", { name: "Xong, đóng lại" }).click();
      await page.getByText("Đã đóng.").waitFor();
    },
  );

  browserTest("a link that is opened where somebody else's page stands is that of its own reader", async ({ page }) => {
    await page.goto(await addressOf(people.cuc));
    await page.getByText("Chào Lê Thị Cúc").waitFor();
    await page.goto("about:blank");
    await page.goto(await addressOf(people.dung));
    await page.getByText("Chào Phạm Dung").waitFor();
    await page.goto(await addressOf(people.cuc));
    await page.getByText("Chào Lê Thị Cúc").waitFor();
  });

  browserTest(
    "every field has a name, texts stand out from their ground, and the keyboard reaches the end",
    async ({ page }) => {
      await page.goto(await addressOf(people.dung));
      await question(page).waitFor();
      const unnamed = await page.evaluate<number>(
        `[...document.querySelectorAll("textarea,input:not([type=hidden]),button")].filter((one) => !one.labels?.length && one.textContent === "").length`,
      );
      expect(unnamed).toBe(0);
      expect(await page.locator("html").getAttribute("lang")).toBe("vi");
      expect(await page.locator("h1").count()).toBe(1);
      for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press("Tab");
      expect(await page.evaluate<string>("document.activeElement.textContent")).toBe("Gửi");
    },
  );
});
