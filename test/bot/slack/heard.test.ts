import { expect, test } from "vitest";
import { asMeant, heardReply, instantOf } from "#bot/slack/heard.ts";
import { aMessage } from "../a-slack-request.ts";

test("a reply tells who wrote what, where and when", () => {
  expect(heardReply(aMessage())).toEqual({
    channel: "C0EVENING",
    threadTs: "1795166700.000100",
    ts: "1795168690.000200",
    user: "U0LAN",
    text: "Xin thêm một quầy chứng thực buổi sáng",
    at: "2026-11-20T09:58:10.000Z",
  });
});

test("the time of a message is its ts to the millisecond", () => {
  expect(instantOf("1795168690.548931")).toBe("2026-11-20T09:58:10.548Z");
});

test.each([
  ["Hỏi <@U0LAN> ở <#C0HELP|tro-giup>", "Hỏi @U0LAN ở #tro-giup"],
  ["<!channel> và <!subteam^S0ALL|@truc>", "@channel và @truc"],
  ["xem <https://gov.vn|đây> hay <https://gov.vn>", "xem đây (https://gov.vn) hay https://gov.vn"],
  ["<mailto:a@b.vn|a@b.vn>", "a@b.vn (mailto:a@b.vn)"],
  ["<!date^1392734382^{date}|hôm nay>", "@hôm nay"],
  ["1 &lt; 2 &amp;amp; 3 &gt; 2", "1 < 2 &amp; 3 > 2"],
  ["a < b và <chưa đóng", "a < b và <chưa đóng"],
])("%s is meant as %s", (slack, meant) => {
  expect(asMeant(slack)).toBe(meant);
});

test("a text of 40,000 characters, or none, is still a reply", () => {
  expect(heardReply(aMessage({ text: "ộ".repeat(40_000) }))?.text).toHaveLength(4000);
  expect(heardReply(aMessage({ text: undefined }))?.text).toBe("");
  expect(heardReply(aMessage({ text: "\ud83d" }))?.text).toBe("\ufffd");
});

test.each(["channel", "ts", "user", "thread_ts"])("a message without %s is nobody's reply", (part) => {
  expect(heardReply(aMessage({ [part]: undefined }))).toBeUndefined();
  expect(heardReply(aMessage({ [part]: ["a list"] }))).toBeUndefined();
});
