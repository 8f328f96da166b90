import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type LocalOffice, slackPath } from "#infra/local/local-office.ts";
import { officeOf } from "../journey.ts";
import { idOf } from "./a-lived-in-office.ts";

type Purpose = "endOfDay" | "help" | "onCall";

const pictures = fileURLToPath(new URL("../../../node_modules/.cache/benang-pictures/", import.meta.url));

/** A colleague with the Slack page before them: does what a person does there, and waits for what a person would see. */
export function atSlack(office: LocalOffice, page: Page, name: string) {
  const { baseUrl, slack, quiesce } = office;
  // What somebody did stands on another's page after a queue, a table, Slack's pace and a second's poll.
  page.setDefaultTimeout(15_000);
  const user = idOf(office, name);
  const channelOf = (purpose: Purpose) => officeOf(office).office.slack.channels[purpose];
  /** Its script is there, and with it the keys. */
  const ready = () => page.locator("body.live").waitFor();
  const go = async (query: Record<string, string>) => {
    await page.goto(`${baseUrl}${slackPath}?${new URLSearchParams({ as: user, ...query }).toString()}`);
    await ready();
    await quiesce();
  };
  const modal = (title: string) => page.getByRole("dialog", { name: title });
  const log = page.locator("#log");
  const thread = page.locator("#thread");
  /** The page has sent it, and the office has dealt with it. */
  const settled = async () => {
    await page.locator(".sending").waitFor({ state: "detached" });
    await quiesce();
  };
  return {
    page,
    name,
    user,
    log,
    thread,
    modal,
    toChannel: (purpose: Purpose) => go({ channel: channelOf(purpose) }),
    toMessages: () => go({ channel: slack.dmOf(user) }),
    toHome: () => go({ channel: slack.dmOf(user), tab: "home" }),
    home: page.locator("#home"),
    /** The question that stands in front of a message. */
    asked: page.locator("dialog[open]"),
    /** Writes in the channel, or to the app. */
    async say(text: string) {
      await page.locator("#write").fill(text);
      await page.locator("#write").press("Enter");
      await settled();
    },
    async reply(text: string) {
      await page.locator("#write-reply").fill(text);
      await page.locator("#write-reply").press("Enter");
      await settled();
    },
    async openThread(message: Locator) {
      await message.locator(".thread-link").click();
      await thread.waitFor();
      await ready();
    },
    /** Presses a button; one that asks back is to be answered by `then`. */
    async press(within: Locator, button: string | RegExp, then?: string) {
      await within
        .getByRole("button", { name: button, exact: typeof button === "string" })
        .first()
        .click();
      if (then !== undefined)
        await page.locator("dialog[open]").getByRole("button", { name: then, exact: true }).click();
      await settled();
    },
    /** Sends the form in front. */
    async submit(title: string, button: string) {
      await modal(title).locator(".foot").getByRole("button", { name: button, exact: true }).click();
      await settled();
    },
    async react(message: Locator, reaction: string) {
      await message.hover();
      await message.getByLabel("Thêm biểu cảm").click();
      await message.locator(".reactions").getByRole("button", { name: reaction, exact: true }).click();
      await settled();
    },
    /** Something of the menu behind the three dots of a message. */
    async pick(message: Locator, item: string) {
      await message.hover();
      await message.getByLabel("Việc khác với tin này").click();
      await message.locator(".more").getByRole("button", { name: item }).click();
      await settled();
    },
    /** Chooses in a menu of a form, whether it can be searched or not. */
    async choose(form: Locator, label: string, words: string) {
      const field = form.getByLabel(label);
      await field.waitFor({ state: "attached" });
      if ((await field.and(page.locator("select")).count()) > 0) await field.selectOption({ label: words });
      else {
        await field.fill(words);
        await page.locator(".found").getByRole("option", { name: words }).first().click();
      }
      await settled();
    },
    /** Something that can be begun from anywhere. */
    async begin(shortcut: string) {
      await page.getByText("Lối tắt", { exact: true }).click();
      await page.locator("#shortcuts").getByRole("button", { name: shortcut }).click();
      await settled();
    },
    /** What the app wrote to this person alone. */
    told: async () => JSON.stringify(await slack.messages(slack.dmOf(user))),
    picture: (file: string) => keepPicture(page, file),
  };
}
export type AtSlack = ReturnType<typeof atSlack>;

/** Where a journey is made, and the people who make it, each before a page of their own. */
export interface Scene {
  readonly office: LocalOffice;
  /** 1280 × 900. */
  readonly sit: (name: string) => Promise<AtSlack>;
}

export function sceneIn(office: LocalOffice, open: () => Promise<Page>): Scene {
  return { office, sit: async (name) => atSlack(office, await open(), name) };
}

/** Pictures for whoever wants to look at the journeys; nobody compares them. */
export async function keepPicture(page: Page, file: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${file}.png` });
}

/** Nothing sticks out of the page to the right. */
export async function expectToFit({ page }: Pick<AtSlack, "page">): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}
