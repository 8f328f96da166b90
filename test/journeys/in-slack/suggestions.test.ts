import { afterAll, beforeAll, expect, vi } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { browserTest } from "#test/kit/browser.ts";
import { aLivedInOffice } from "./a-lived-in-office.ts";
import { sceneIn } from "./at-slack.ts";
import { listenForTenMinutes } from "./listening-session.ts";
import { decline, followToTheEnd } from "./suggestion-to-done.ts";
import { writeWithoutAName } from "./without-a-name.ts";

vi.setConfig({ testTimeout: 90_000 });
let office: LocalOffice;
beforeAll(async () => {
  office = await aLivedInOffice();
});
afterAll(() => office.stop());

browserTest("a suggestion is seconded, acknowledged, planned and done, and its author says that it is", ({ open }) =>
  followToTheEnd(sceneIn(office, open)),
);

browserTest("who declines says why and on what ground", ({ open }) => decline(sceneIn(office, open)));

browserTest("leaders listen: speakers take turns, and what is promised stays in the thread", ({ open }) =>
  listenForTenMinutes(sceneIn(office, open)),
);

browserTest("what is written without a name comes out together and leads nobody back", async ({ open }) => {
  await writeWithoutAName(sceneIn(office, open));
  expect(await office.deadLetters()).toBe(0);
});
