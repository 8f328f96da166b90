import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aLivedInOffice } from "./a-lived-in-office.ts";
import { answerByMail, answerInThreeWays, endTheEvening } from "./answering-the-evening.ts";
import { sceneIn } from "./at-slack.ts";
import { setUpTheEvening } from "./setting-up.ts";

vi.setConfig({ testTimeout: 90_000 });
let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());

browserTest("an administrator moves the evening's hour, hears when the next is, and opens today's", ({ open }) =>
  setUpTheEvening(sceneIn(office, open)),
);

browserTest("a colleague without Slack is written to, and answers on a page of their own", ({ phone }) =>
  answerByMail(office, phone),
);

browserTest(
  "three colleagues answer the evening in three ways, and two of them change their minds",
  ({ open, phone }) => answerInThreeWays(sceneIn(office, open), phone),
);

browserTest("the silent are reminded once, and leaders read what the evening came to", async ({ open }) => {
  await endTheEvening(sceneIn(office, open));
  expect(await office.deadLetters()).toBe(0);
});
