import { expect, test } from "vitest";
import { workspaceForTest } from "./workspace-for-test.ts";

test("a reaction tells who put it, on what, and whose message that is; taking it back tells the same", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts } = await workspace.say("Thu Lan", channel, "Xin thêm ghế");
  await workspace.idle();
  await workspace.react("Gia Huy", channel, ts, "+1");
  await workspace.react("Gia Huy", channel, ts, "+1");
  await client.reactions.add({ channel, timestamp: ts, name: "seedling" });
  await workspace.idle();
  const about = { item: { type: "message", channel, ts }, item_user: workspace.users["Thu Lan"] };
  const by = (user: string | undefined, type: string, reaction: string) =>
    expect.objectContaining({ type, user, reaction, ...about, event_ts: expect.stringMatching(/^\d+\.\d{6}$/) });
  expect(app.received.slice(1).map(({ content }) => content["event"])).toEqual(
    expect.arrayContaining([
      by(workspace.users["Gia Huy"], "reaction_added", "+1"),
      by(workspace.users["Gia Huy"], "reaction_removed", "+1"),
      by(workspace.botUserId, "reaction_added", "seedling"),
    ]),
  );
});

test.each([
  ["C0NOWHERE", "1700000000.000001", "eyes", "channel_not_found"],
  ["", "1700000000.000001", "eyes", "message_not_found"],
  ["", "soon", "eyes", "bad_timestamp"],
  ["", "1700000000.000001", "not a name", "invalid_name"],
])("a reaction in %s at %s named %s is refused as %s", async (where, timestamp, name, error) => {
  const { client, channel } = await workspaceForTest();
  const put = client.reactions.add({ channel: where === "" ? channel : where, timestamp, name });
  await expect(put).rejects.toMatchObject({ data: { error } });
});

test("in an archived channel nobody posts, whispers, reacts or edits, until it is opened again", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Cuối ngày" });
  await workspace.archive("quay");
  await workspace.idle();
  expect(app.received.map(({ content }) => content["event"])).toContainEqual(
    expect.objectContaining({ type: "channel_archive", channel }),
  );
  const user = workspace.users["Thu Lan"] ?? "";
  for (const call of [
    () => client.chat.postMessage({ channel, text: "x" }),
    () => client.chat.postEphemeral({ channel, user, text: "x" }),
    () => client.reactions.add({ channel, timestamp: ts, name: "eyes" }),
  ])
    await expect(call()).rejects.toMatchObject({ data: { error: "is_archived" } });
  await expect(client.chat.update({ channel, ts, text: "x" })).rejects.toMatchObject({
    data: { error: "is_inactive" },
  });
  await expect(workspace.say("Thu Lan", channel, "x")).rejects.toThrow("is_archived");
  await workspace.archive("quay", false);
  await client.chat.postMessage({ channel, text: "x" });
  await expect(workspace.archive("khong-co")).rejects.toThrow("no channel khong-co");
});
