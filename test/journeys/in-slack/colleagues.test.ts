import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aLivedInOffice } from "./a-lived-in-office.ts";
import { lookAtHome, mindOwnSettings } from "./at-home.ts";
import { sceneIn } from "./at-slack.ts";
import { thankEachOther } from "./giving-thanks.ts";
import { keepWhatWasSolved } from "./keeping-know-how.ts";

vi.setConfig({ testTimeout: 90_000 });
let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());

browserTest(
  "colleagues thank each other by command and from a message, take it back, and a leader praises",
  ({ open }) => thankEachOther(sceneIn(office, open)),
);

browserTest("a solved question becomes a note that its head confirms, and is found without diacritics", ({ open }) =>
  keepWhatWasSolved(sceneIn(office, open)),
);

browserTest("everybody has the home of their role", ({ open }) => lookAtHome(sceneIn(office, open)));

browserTest("help, leave and the language are a person's own, on a phone too", async ({ phone }) => {
  await mindOwnSettings(office, phone);
  expect(await office.deadLetters()).toBe(0);
});
