import { expect } from "vitest";
import { browserTest } from "#test/kit/browser.ts";
import { pageForTest } from "./page-for-test.ts";

browserTest("a reaction is put on a message and taken back, and the app hears of both", async ({ page }) => {
  const { workspace, app, client, channel, pageOf } = await pageForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Cuối ngày" });
  await client.reactions.add({ channel, timestamp: ts, name: "seedling" });
  await page.goto(pageOf("Thu Lan"));
  const user = workspace.users["Thu Lan"];
  const heard = (event: object) => expect.poll(() => app.received.at(-1)?.content).toMatchObject({ event });
  await page.getByLabel("seedling: Benang").click();
  await heard({ type: "reaction_added", user, reaction: "seedling", item: { type: "message", channel, ts } });
  await page.getByLabel("seedling: Benang, Thu Lan").click();
  await heard({ type: "reaction_removed", user, reaction: "seedling" });
  await page.getByLabel("Thêm biểu cảm").click();
  await page.getByRole("button", { name: "+1" }).click();
  await page.getByLabel("+1: Thu Lan").waitFor();
  expect((await workspace.messages(channel))[0]?.reactions).toMatchObject([
    { name: "seedling", users: [workspace.botUserId] },
    { name: "+1", users: [user] },
  ]);
  await expect(workspace.react("Thu Lan", channel, "1700000000.000001", "pray")).rejects.toThrow("message_not_found");
});
