import { expect, test } from "vitest";
import { pageForTest } from "./page-for-test.ts";
import { actions, button } from "./workspace-for-test.ts";

/** The form around a button, sent as a browser sends it. */
async function submit(origin: string, page: string, words: string, typed: Record<string, string> = {}) {
  const form = page.split("<form").find((part) => part.includes(words)) ?? "";
  const decode = (text = "") => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&lt;", "<");
  const action = decode(/action="([^"]*)"/.exec(form)?.[1]);
  const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, k, v]) => [k, decode(v)]);
  const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...typed });
  const headers = { origin, "sec-fetch-site": "same-origin" };
  return fetch(origin + action, { method: "POST", body, headers, redirect: "manual" });
}

test("the page shows the channels, the messages with every kind of block, and who one is", async () => {
  const { client, channel, get, at, workspace } = await pageForTest();
  await workspace.ensureChannel("truc-dem");
  const mrkdwn = (text: string) => ({ type: "mrkdwn" as const, text });
  await client.chat.postMessage({
    channel,
    text: "Cuối ngày",
    blocks: [
      { type: "header", text: { type: "plain_text", text: "Phường Hòa Hưng :thread:" } },
      {
        type: "section",
        text: mrkdwn(`*Khó* _gì_ ~không~ \`x\` <@${workspace.users["Gia Huy"]}> <#${channel}> <!here>`),
      },
      { type: "section", fields: [mrkdwn("312"), mrkdwn("> 298")], accessory: button("more", "1", "Xem") },
      { type: "divider" },
      { type: "context", elements: [mrkdwn("<https://example.vn/a?b=1&amp;c=2|Quy chế> <javascript:alert(1)|bấm>")] },
      { type: "image", image_url: "https://example.vn/a.png", alt_text: "ảnh" },
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_section", elements: [{ type: "text", text: "đậm", style: { bold: true } }] },
          {
            type: "rich_text_list",
            style: "ordered",
            elements: [{ type: "rich_text_section", elements: [{ type: "emoji", name: "tada" }] }],
          },
          { type: "rich_text_quote", elements: [{ type: "link", url: "https://example.vn", text: "trang" }] },
        ],
      },
    ],
  });
  const page = await get(at("Bích Ngân"));
  const shown = [
    ">truc-dem</a>",
    "<h3>Phường Hòa Hưng 🧵</h3>",
    "<strong>Khó</strong> <em>gì</em> <s>không</s> <code>x</code>",
    '<span class="mention">@Gia Huy</span> <span class="mention">#quay</span> <span class="mention loud">@here</span>',
    '<span class="quote">298</span>',
    ">Xem</button>",
    "<hr>",
    '<a href="https://example.vn/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">Quy chế</a> bấm',
    "🖼 ảnh",
    "<strong>đậm</strong>",
    "<ol><li>🎉</li></ol>",
    "<blockquote><a",
    "selected>Bích Ngân · lãnh đạo</option>",
  ];
  for (const words of shown) expect(page).toContain(words);
});

test("whatever people or citizens wrote stays text", async () => {
  const { workspace, client, channel, get, at } = await pageForTest();
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  await workspace.say("Thu Lan", "quay", evil);
  const blocks = [
    { type: "section" as const, text: { type: "plain_text" as const, text: evil } },
    { type: "section" as const, text: { type: "mrkdwn" as const, text: `*${evil}* <https://a.vn/"onx=1|${"x"}>` } },
    actions(button(`a"><script>`, evil, evil)),
  ];
  const { ts = "" } = await client.chat.postMessage({ channel, text: evil, blocks });
  await workspace.say("Thu Lan", "quay", evil, ts);
  const page = await get(at("Thu Lan", { thread: ts, notice: evil }));
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/<img|"onx/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("a button on the page is pressed as the person one is, and the page is shown again", async () => {
  const { workspace, app, client, channel, origin, get, at } = await pageForTest();
  const blocks = [actions(button("offer-help", `{"d":"tư pháp"}`))];
  const { ts } = await client.chat.postMessage({ channel, text: "Quá tải", blocks });
  await workspace.idle();
  const answer = await submit(origin, await get(at("Minh Tuấn")), "Tôi giúp được");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/slack${at("Minh Tuấn")}`);
  expect(app.received.at(-1)?.content).toMatchObject({
    type: "block_actions",
    user: { id: workspace.users["Minh Tuấn"] },
    container: { message_ts: ts },
    actions: [{ action_id: "offer-help", value: `{"d":"tư pháp"}` }],
  });
});

test("when the app does not take a press, or it can no longer be done, the person is told", async () => {
  const { workspace, app, client, channel, origin, get, at } = await pageForTest();
  const { ts = "" } = await client.chat.postMessage({
    channel,
    text: "x",
    blocks: [actions(button("offer-help", "1"))],
  });
  await workspace.idle();
  app.answers((_, response) => response.writeHead(500).end());
  const page = await get(at("Thu Lan"));
  const failed = await submit(origin, page, "Tôi giúp được");
  const shown = await fetch(origin + failed.headers.get("location"));
  expect(await shown.text()).toContain("Ứng dụng không nhận (http_error).");
  await client.chat.update({ channel, ts, text: "hết" });
  const late = await submit(origin, page, "Tôi giúp được");
  expect(decodeURIComponent(late.headers.get("location") ?? "")).toMatch(/no button .*offer-help/);
});

test("one writes in the channel, in a thread, and to the app with a slash", async () => {
  const { workspace, app, origin, get, at } = await pageForTest();
  await submit(origin, await get(at("Thu Lan")), "Nhắn #quay", { text: "  Chào cả nhà \n" });
  const [message] = await workspace.messages("quay");
  expect(message).toMatchObject({ text: "Chào cả nhà", user: workspace.users["Thu Lan"] });
  const open = at("Gia Huy", { thread: message?.ts ?? "" });
  await submit(origin, await get(open), `name="in"`, { text: "Chào chị" });
  expect(await get(open)).toContain("1 trả lời");
  expect(await workspace.thread("quay", message?.ts ?? "")).toMatchObject([{}, { text: "Chào chị" }]);
  app.answers((_, response) => response.end("Hôm nay: 312"));
  await submit(origin, await get(at("Thu Lan")), "Nhắn #quay", { text: "/benang hôm nay" });
  expect(app.received.at(-1)?.content).toMatchObject({ command: "/benang", text: "hôm nay" });
  expect(await get(at("Thu Lan"))).toContain("chỉ mình bạn thấy");
  expect(await get(at("Gia Huy"))).not.toContain("Hôm nay: 312");
  await submit(origin, await get(at("Thu Lan")), "Nhắn #quay", { text: "   " });
  expect(await workspace.messages("quay")).toHaveLength(1);
});

test("the script learns in short what has changed, and nothing when nothing has", async () => {
  const { workspace, origin, get, at } = await pageForTest();
  const state = `${origin}/slack/state${at("Thu Lan")}`;
  const since = workspace.version();
  expect((await fetch(`${state}&since=${since}`)).status).toBe(204);
  await workspace.say("Gia Huy", "quay", "mới <b>");
  const { version, parts } = (await (await fetch(`${state}&since=${since}`)).json()) as {
    version: number;
    parts: Record<string, string>;
  };
  expect(version).toBeGreaterThan(since);
  expect(parts["log"]).toContain("mới &lt;b&gt;");
  expect(parts["channels"]).toContain('aria-current="page"');
  expect(await get(at("Thu Lan"))).toContain(`data-version="${version}"`);
  const sent = await fetch(`${origin}/slack/say${at("Thu Lan")}`, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ text: "x" }),
  });
  expect(await sent.json()).toEqual({ notice: "" });
});

test("a person sees the app's messages to them alone, marked until they have looked", async () => {
  const { workspace, client, channel, origin, get, at } = await pageForTest();
  await client.chat.postMessage({ channel: workspace.users["Thu Lan"] ?? "", text: "Bạn trực đêm nay" });
  const dm = (name: string) => at(name, { channel: workspace.dmOf(name) });
  expect(await get(at("Thu Lan"))).toMatch(/class="unread">Benang<span class="count" aria-label="1 tin chưa đọc">1</);
  expect(await get(at("Gia Huy"))).not.toContain("chưa đọc");
  expect(await get(dm("Thu Lan"))).toContain("Bạn trực đêm nay");
  expect(await get(at("Thu Lan"))).not.toContain("chưa đọc");
  expect(await get(at("Gia Huy", { channel: workspace.dmOf("Thu Lan") }))).not.toContain("Bạn trực đêm nay");
  await submit(origin, await get(dm("Thu Lan")), "Nhắn Benang", { text: "Tôi nhận" });
  expect(await workspace.messages(workspace.dmOf("Thu Lan"))).toMatchObject([{}, { text: "Tôi nhận" }]);
  await workspace.say("Gia Huy", channel, "chào");
  expect(await get(dm("Thu Lan"))).toMatch(/class="unread">quay<span class="count" aria-label="1 tin chưa đọc"></);
});
