import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { header } from "#bot/slack/blocks.ts";
import { type CallSlack, slackCalls } from "#bot/slack/call-slack.ts";
import { readInstalls, readTeams } from "#bot/slack/installs.ts";
import { message } from "#bot/slack/message.ts";
import type { Posting } from "#bot/slack/slack.ts";
import { slackClient } from "#bot/slack/slack-client.ts";
import { LastingTrouble, PassingTrouble } from "#bot/slack/troubles.ts";
import { whisperer } from "#bot/slack/whisper.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A Slack that answers every call as told; what it was asked is kept. */
async function aSlack(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { url: string | undefined; headers: IncomingMessage["headers"]; form: URLSearchParams }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      url: request.url,
      headers: request.headers,
      form: new URLSearchParams(Buffer.concat(chunks).toString()),
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close().closeAllConnections());
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return { asked, call: slackCalls({ apiUrl, installs: new Map([["T0WARD", "xoxb-1"]]) }) };
}

const failure = (call: CallSlack) => call("T0WARD", "chat.postMessage", {}).catch((error: unknown) => error);

describe("one call of Slack", () => {
  test("carries the workspace's token and plain forms, in UTF-8", async () => {
    const { asked, call } = await aSlack((_, response) => response.end('{"ok":true,"ts":"1.0"}'));
    await call("T0WARD", "chat.postMessage", { text: "Hộ tịch", blocks: [{ type: "divider" }], thread_ts: undefined });
    expect(asked[0]?.url).toBe("/api/chat.postMessage");
    expect(asked[0]?.headers).toMatchObject({
      authorization: "Bearer xoxb-1",
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    });
    expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({ text: "Hộ tịch", blocks: '[{"type":"divider"}]' });
  });

  test.each([
    ["a page of HTML", "<html>"],
    ["nothing", ""],
    ["an answer of another kind", '{"fine":true}'],
    ["a list", "[]"],
  ])("that is answered with %s may have happened", async (_, body) => {
    const { call } = await aSlack((_request, response) => response.end(body));
    expect(await failure(call)).toMatchObject({
      name: "PassingTrouble",
      code: "unreadable-answer",
      mayHaveHappened: true,
    });
  });

  test.each([
    [{ "retry-after": "7" }, 7],
    [{}, 30],
    [{ "retry-after": "soon" }, 30],
  ])("that is one too many (%o) did not happen, and waits %i s", async (headers, waitSeconds) => {
    const { call } = await aSlack((_, response) => response.writeHead(429, headers).end());
    expect(await failure(call)).toMatchObject({ code: "ratelimited", waitSeconds, mayHaveHappened: false });
  });

  test("ratelimited in the body is the same", async () => {
    const { call } = await aSlack((_, response) => response.end('{"ok":false,"error":"ratelimited"}'));
    expect(await failure(call)).toMatchObject({ code: "ratelimited", waitSeconds: 30 });
  });

  test("that found nobody did not happen", async () => {
    const { call } = await aSlack((_, response) => response.end());
    for (const stop of stops.splice(0)) stop();
    expect(await failure(call)).toMatchObject({ name: "PassingTrouble", mayHaveHappened: false });
  });

  test("an error without a name is still an error", async () => {
    const { call } = await aSlack((_, response) => response.end('{"ok":false}'));
    expect(await failure(call)).toMatchObject({ name: "LastingTrouble", code: "no-reason" });
  });
});

describe("looking a message up", () => {
  const posting: Posting = {
    team: "T0WARD",
    channel: "C0HELP",
    message: message("x", header("x")),
    tag: { key: "wanted", hash: "h" },
  };
  const tagged = (key: string) => ({
    ts: "1.0",
    metadata: { event_type: "benang_message", event_payload: { key, hash: "h" } },
  });
  /** A channel of so many pages; the message is on page `on`. */
  function aChannel(pages: number, on?: number) {
    const asked: Record<string, unknown>[] = [];
    const call: CallSlack = async (_team, method, args) => {
      asked.push({ method, ...args });
      const page = Number(args["cursor"] ?? 1);
      const messages = [{ ts: "2.0", text: "hello" }, tagged("other"), ...(page === on ? [tagged("wanted")] : [])];
      return { ok: true, messages, response_metadata: { next_cursor: page < pages ? String(page + 1) : "" } };
    };
    return { asked, slack: slackClient(call) };
  }

  test("asks for metadata since the first attempt, and goes on to the page where it is", async () => {
    const { asked, slack } = aChannel(5, 3);
    expect(await slack.find(posting, 1_795_168_700_123)).toEqual({
      channel: "C0HELP",
      ts: "1.0",
      tag: { key: "wanted", hash: "h" },
    });
    expect(asked).toHaveLength(3);
    expect(asked[0]).toMatchObject({
      method: "conversations.history",
      oldest: "1795168700.123000",
      include_all_metadata: true,
    });
  });

  test("says that it is not there only after the last page", async () => {
    const { asked, slack } = aChannel(4);
    expect(await slack.find(posting, 0)).toBeUndefined();
    expect(asked).toHaveLength(4);
  });

  test("does not guess when there is too much to read", async () => {
    await expect(aChannel(11).slack.find(posting, 0)).rejects.toMatchObject({ code: "too-much-history" });
  });

  test("does not take a message of another app for ours, nor an answer without messages for none", async () => {
    const foreign = { ...tagged("wanted"), metadata: { event_type: "theirs", event_payload: { key: "wanted" } } };
    const slack = slackClient(async () => ({ ok: true, messages: [foreign] }));
    expect(await slack.find(posting, 0)).toBeUndefined();
    await expect(slackClient(async () => ({ ok: true })).find(posting, 0)).rejects.toBeInstanceOf(PassingTrouble);
  });

  test("a post that is answered without its ts may have happened", async () => {
    await expect(slackClient(async () => ({ ok: true })).post(posting)).rejects.toMatchObject({
      mayHaveHappened: true,
    });
  });
});

describe("whispering", () => {
  const whispering = { team: "T0WARD", channel: "C0HELP", user: "U0LAN", message: message("x", header("x")) };
  const whisperInto = (error: unknown) =>
    whisperer({
      whisper: async () => {
        throw error;
      },
    })(whispering);

  test("to somebody who has left the channel is over", async () => {
    await expect(whisperInto(new LastingTrouble("user_not_in_channel"))).resolves.toBeUndefined();
  });

  test("into any other trouble is trouble", async () => {
    await expect(whisperInto(new LastingTrouble("channel_not_found"))).rejects.toThrow("channel_not_found");
    await expect(whisperInto(new PassingTrouble("ratelimited"))).rejects.toThrow("ratelimited");
  });
});

describe("the workspaces that the app is installed in", () => {
  test("are read from JSON", () => {
    expect([...readInstalls('{"T0WARD":"xoxb-1","T0OTHER":"xoxb-2"}')]).toEqual([
      ["T0WARD", "xoxb-1"],
      ["T0OTHER", "xoxb-2"],
    ]);
  });

  test("are a list of team ids where no token is needed", () => {
    expect([...readTeams("T0WARD, T0OTHER")]).toEqual(["T0WARD", "T0OTHER"]);
    expect(() => readTeams("")).toThrow("SLACK_TEAMS must be Slack team ids");
    expect(() => readTeams("T0WARD;ward")).toThrow("SLACK_TEAMS must be Slack team ids");
  });

  test.each(["", "xoxb-secret", "[]x", '{"T0WARD":7}', '{"T0WARD":""}', '{"ward":"xoxb-secret"}', "null"])(
    "%s is refused without repeating it",
    (json) => {
      expect(() => readInstalls(json)).toThrow(
        /^SLACK_BOT_TOKENS must be a JSON object of Slack team ids and bot tokens$/,
      );
    },
  );
});
