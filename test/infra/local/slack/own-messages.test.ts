import { expect, test } from "vitest";
import { workspaceForTest } from "./workspace-for-test.ts";

/** A workspace in which Thu Lan wrote one message, and the events that follow. */
async function aMessage() {
  const opened = await workspaceForTest();
  const { workspace, app, channel } = opened;
  const { ts } = await workspace.say("Thu Lan", channel, "Xin thêm ghế");
  await workspace.idle();
  const before = app.received.length;
  const heard = async () => {
    await workspace.idle();
    return app.received.slice(before).map(({ content }) => content["event"]);
  };
  return { ...opened, ts, heard };
}

test("what a person edits is there with its mark, and the app hears of both versions", async () => {
  const { workspace, channel, ts, heard } = await aMessage();
  const user = workspace.users["Thu Lan"];
  await workspace.edit("Thu Lan", channel, ts, "Xin thêm ghế & quạt");
  const text = "Xin thêm ghế &amp; quạt";
  expect(await workspace.messages(channel)).toMatchObject([{ ts, text, edited: { user } }]);
  expect(await heard()).toEqual([
    expect.objectContaining({
      type: "message",
      subtype: "message_changed",
      hidden: true,
      channel,
      channel_type: "channel",
      message: expect.objectContaining({ ts, user, text, edited: { user, ts: expect.any(String) } }),
      previous_message: expect.objectContaining({ ts, user, text: "Xin thêm ghế" }),
    }),
  ]);
});

test("what a person deletes is gone, and the app hears what it was", async () => {
  const { workspace, channel, ts, heard } = await aMessage();
  await workspace.remove("Thu Lan", channel, ts);
  expect(await workspace.messages(channel)).toEqual([]);
  const [event] = (await heard()) as { ts: string }[];
  expect(event).toMatchObject({
    subtype: "message_deleted",
    hidden: true,
    deleted_ts: ts,
    previous_message: { ts, text: "Xin thêm ghế" },
  });
  expect(Number(event?.ts)).toBeGreaterThan(Number(ts));
});

test("a deleted root keeps its place while it has replies; the app hears that it changed", async () => {
  const { workspace, client, channel, ts, heard } = await aMessage();
  const { ts: reply } = await workspace.say("Gia Huy", channel, "Đồng ý", ts);
  await workspace.idle();
  await workspace.remove("Thu Lan", channel, ts);
  const tombstone = { subtype: "tombstone", text: "This message was deleted.", user: "USLACKBOT", ts, thread_ts: ts };
  expect(await workspace.messages(channel)).toMatchObject([{ ...tombstone, reply_count: 1 }]);
  expect((await heard()).at(-1)).toMatchObject({
    subtype: "message_changed",
    message: { ...tombstone, hidden: true },
    previous_message: { text: "Xin thêm ghế" },
  });
  const gone = { data: { error: "message_not_found" } };
  await expect(client.chat.update({ channel, ts, text: "x" })).rejects.toMatchObject(gone);
  await expect(client.reactions.add({ channel, timestamp: ts, name: "eyes" })).rejects.toMatchObject(gone);
  await workspace.say("Minh Tuấn", channel, "Vẫn bàn tiếp", ts);
  await workspace.remove("Gia Huy", channel, reply);
  expect((await workspace.thread(channel, ts)).map(({ text }) => text)).toEqual([tombstone.text, "Vẫn bàn tiếp"]);
});

test("a reply that is deleted no longer counts", async () => {
  const { workspace, client, channel, ts } = await aMessage();
  const { ts: first } = await workspace.say("Gia Huy", channel, "một", ts);
  const { ts: second = "" } = await client.chat.postMessage({ channel, text: "hai", thread_ts: ts });
  await workspace.remove("Gia Huy", channel, first);
  expect(await workspace.messages(channel)).toMatchObject([{ ts, reply_count: 1 }]);
  await client.chat.delete({ channel, ts: second });
  const [root] = await workspace.messages(channel);
  expect(root).not.toHaveProperty("reply_count");
  expect(root).not.toHaveProperty("thread_ts");
  await workspace.remove("Thu Lan", channel, ts);
  expect(await workspace.messages(channel)).toEqual([]);
});

test("nobody changes another's message, nor the app a person's, nor anybody what is not there", async () => {
  const { workspace, client, channel, ts, heard } = await aMessage();
  await expect(workspace.edit("Gia Huy", channel, ts, "x")).rejects.toThrow("cant_update_message");
  await expect(workspace.remove("Gia Huy", channel, ts)).rejects.toThrow("cant_delete_message");
  await expect(workspace.edit("Thu Lan", channel, "1700000000.000001", "x")).rejects.toThrow("message_not_found");
  await expect(client.chat.update({ channel, ts, text: "x" })).rejects.toMatchObject({
    data: { error: "cant_update_message" },
  });
  await expect(client.chat.delete({ channel, ts })).rejects.toMatchObject({ data: { error: "cant_delete_message" } });
  await workspace.say("Gia Huy", channel, "trả lời", ts);
  await expect(workspace.remove("Gia Huy", channel, ts)).rejects.toThrow("cant_delete_message");
  expect((await heard()).filter((event) => (event as { subtype?: string }).subtype !== undefined)).toEqual([]);
});
