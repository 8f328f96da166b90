import { describe, expect, test } from "vitest";
import type { ListenFor } from "#bot/slack/listening.ts";
import { aBot } from "./a-bot.ts";
import {
  aMessage,
  anEvent,
  aPress,
  aRequest,
  asBase64,
  asForm,
  nowMs,
  signatureOf,
  theApp,
} from "./a-slack-request.ts";

const event = JSON.stringify(anEvent());
const press = asForm(aPress("overload.offer-help", "27163/justice/2026-11-20T08:00:00.000Z"));
const at = (offset: number) => String(nowMs / 1000 + offset);
const signedAt = (timestamp: string) => ({
  "x-slack-request-timestamp": timestamp,
  "x-slack-signature": signatureOf(event, timestamp as unknown as number),
});
const signature = (value: string) => aRequest(event, { "x-slack-signature": value });

describe("attacks on the signature end at the door", () => {
  /** An event of yesterday whose text a member chose: cut there, the front becomes the "version" and the rest a body. Bolt takes it. */
  function movedBody() {
    const yesterday = at(-86_400);
    const forged = encodeURIComponent(JSON.stringify(anEvent(aMessage({ user: "U0MINH" }))));
    const logged = JSON.stringify(anEvent(aMessage({ text: `x:${at(0)}:payload=${forged}&amp;` })));
    const [head = "", tail = ""] = logged.split(`:${at(0)}:`);
    const hash = signatureOf(logged, Number(yesterday)).slice(3);
    return aRequest(tail, { "x-slack-signature": `v0:${yesterday}:${head}=${hash}` });
  }
  const attacks: [name: string, request: ReturnType<typeof aRequest>][] = [
    ["no signature", aRequest(event, { "x-slack-signature": undefined })],
    ["no timestamp", aRequest(event, { "x-slack-request-timestamp": undefined })],
    ["301 seconds old", aRequest(event, signedAt(at(-301)))],
    ["301 seconds ahead", aRequest(event, signedAt(at(301)))],
    ["another version", signature(signatureOf(event).replace("v0", "v1"))],
    ["an empty version", signature(signatureOf(event).slice(2))],
    ["no version", signature(signatureOf(event).slice(3))],
    ["something after the signature", signature(`${signatureOf(event)}=`)],
    ["a line after the signature", signature(`${signatureOf(event)}\n`)],
    ["capital letters", signature(signatureOf(event).toUpperCase().replace("V0", "v0"))],
    ["a timestamp with spaces", aRequest(event, signedAt(` ${at(0)}`))],
    ["a hexadecimal timestamp", aRequest(event, signedAt(`0x${Number(at(0)).toString(16)}`))],
    ["a timestamp with an exponent", aRequest(event, signedAt(`${Number(at(0)) / 1000}e3`))],
    ["a timestamp of eleven digits", aRequest(event, signedAt(`0${at(0)}`))],
    ["part of the body moved into the version", movedBody()],
    ["another secret", signature(signatureOf(event, nowMs / 1000, "not-the-secret"))],
    ["an empty secret", signature(signatureOf(event, nowMs / 1000, ""))],
    ["one byte changed", aRequest(event.replace("Xin", "Xim"), { "x-slack-signature": signatureOf(event) })],
    ["base64 for hexadecimal", signature(`v0=${Buffer.from(signatureOf(event).slice(3), "hex").toString("base64")}`)],
    ["a body encoded anew", aRequest(press.replaceAll("%7B", "{"), { "x-slack-signature": signatureOf(press) })],
    ["base64 taken for the body", { ...asBase64(aRequest(event)), isBase64Encoded: false }],
    ["two signatures in one header", signature(`${signatureOf(event)},${signatureOf(event)}`)],
    ["an unsigned ssl_check", aRequest("ssl_check=1&token=x", { "x-slack-signature": undefined })],
    [
      "an unsigned address check",
      aRequest('{"type":"url_verification","challenge":"x"}', { "x-slack-signature": "v0=" }),
    ],
    [
      "retry headers alone",
      { ...aRequest(event), headers: { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" } },
    ],
    ["an unsigned broken body", aRequest("{", { "x-slack-signature": undefined })],
    ["an unsigned broken form", aRequest("payload={", { "x-slack-signature": undefined })],
    ["nothing at all", { headers: {}, isBase64Encoded: false }],
  ];
  test.each(attacks)("%s", async (_, request) => {
    const { door, queued } = aBot();
    const answer = await door(request);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers?.["content-type"]).toBe("application/problem+json");
    expect(queued).toEqual([]);
  });

  test.each([
    ["another app", anEvent(aMessage(), { api_app_id: "A0OTHER" })],
    ["no app", anEvent(aMessage(), { api_app_id: undefined })],
    ["another workspace", anEvent(aMessage(), { team_id: "T0OTHER", authorizations: [{ team_id: "T0OTHER" }] })],
    ["no workspace", anEvent(aMessage(), { team_id: undefined, authorizations: [] })],
  ])("signed by Slack, but for %s", async (_, payload) => {
    const { door, queued } = aBot();
    expect((await door(aRequest(JSON.stringify(payload)))).statusCode).toBe(401);
    expect(queued).toEqual([]);
  });

  test.each(["shortcut", "message_action"])(
    "a %s names no app and comes in; one that names another does not",
    async (type) => {
      const { door } = aBot();
      const payload = { type, callback_id: "c", team: { id: theApp.team }, user: { id: "U0LAN" }, trigger_id: "1.2.3" };
      const send = (more: object) =>
        door(aRequest(new URLSearchParams({ payload: JSON.stringify({ ...payload, ...more }) }).toString()));
      expect((await send({})).statusCode).toBe(200);
      expect((await send({ api_app_id: "A0OTHER" })).statusCode).toBe(401);
      expect((await send({ team: { id: "T0OTHER" } })).statusCode).toBe(401);
    },
  );

  test("a request that is played again says the same thing under the same key, so the queue keeps one", async () => {
    const { door, queued } = aBot();
    for (let time = 0; time < 5; time++) expect((await door(aRequest(event))).statusCode).toBe(200);
    expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
  });
});

describe("what Slack signed comes in", () => {
  test.each([
    ["five minutes old", aRequest(event, signedAt(at(-300)))],
    ["five minutes ahead", aRequest(event, signedAt(at(300)))],
    ["with a charset", aRequest(event, { "content-type": "application/json; charset=utf-8" })],
    ["with Vietnamese as raw UTF-8 in base64", asBase64(aRequest(event))],
    ["for the third time", aRequest(event, { "x-slack-retry-num": "3", "x-slack-retry-reason": "http_timeout" })],
  ])("%s", async (_, request) => {
    const { door, queued } = aBot();
    expect(await door(request)).toMatchObject({ statusCode: 200 });
    expect(queued).toHaveLength(1);
    expect(queued[0]?.job).toMatchObject({ text: "Xin thêm một quầy chứng thực buổi sáng" });
  });

  test("the address check is answered with its challenge", async () => {
    const answer = await aBot().door(aRequest('{"type":"url_verification","challenge":"3eZbrw1aB","token":"x"}'));
    expect(answer).toMatchObject({ statusCode: 200, body: '{"challenge":"3eZbrw1aB"}' });
  });

  test("a body that is neither JSON nor a form of it is refused, though signed", async () => {
    for (const body of ["{", "payload={", "payload=[]", "{}trailing"]) {
      expect((await aBot().door(aRequest(body))).statusCode).toBe(400);
    }
  });

  test("in a channel shared with another organisation the lane is that of our own workspace", async () => {
    const { door, queued } = aBot();
    await door(aRequest(JSON.stringify(anEvent(aMessage(), { team_id: "T0GUEST" }))));
    expect(queued.map(({ lane }) => lane)).toEqual([theApp.team]);
  });

  test("a press is one job in the lane of its workspace, with the charset in the form's type", async () => {
    const { door, queued } = aBot();
    const request = aRequest(press, { "content-type": "application/x-www-form-urlencoded; charset=utf-8" });
    expect(await door(asBase64(request))).toMatchObject({ statusCode: 200, body: "" });
    expect(queued).toMatchObject([{ lane: theApp.team, job: { type: "overload.offer-help", user: "U0LAN" } }]);
  });
});

describe("200 means durable", () => {
  test.each([
    ["an event", event],
    ["a press", press],
  ])("while the queue is down %s gets 503 and is taken at the next delivery", async (_, body) => {
    const { door, queued, queue } = aBot();
    queue.down = true;
    expect(await door(aRequest(body))).toMatchObject({ statusCode: 503, headers: { "retry-after": "1" } });
    queue.down = false;
    expect((await door(aRequest(body, { "x-slack-retry-num": "1" }))).statusCode).toBe(200);
    expect(queued).toHaveLength(1);
  });

  test("a listener that fails after another has acknowledged still means 503", async () => {
    const acknowledging: ListenFor = (app) => app.action("x", ({ ack }) => ack());
    const failing: ListenFor = (app) =>
      app.action("x", async () => {
        throw new Error("too late");
      });
    const { door } = aBot({ features: [acknowledging, failing] });
    expect((await door(aRequest(asForm(aPress("x", "1"))))).statusCode).toBe(503);
  });
});

describe("nobody listens", () => {
  test.each([
    ["an unknown button", asForm(aPress("somebody.else", "1"))],
    ["an unknown command", `command=%2Fhoso&api_app_id=${theApp.appId}&team_id=${theApp.team}&user_id=U0LAN`],
    [
      "a notice of too many events",
      JSON.stringify({ type: "app_rate_limited", api_app_id: theApp.appId, team_id: theApp.team }),
    ],
    ["an event of another kind", JSON.stringify(anEvent({ type: "reaction_added", item: {} }))],
  ])("%s gets 200 and does nothing", async (_, body) => {
    const { door, queued } = aBot();
    expect(await door(aRequest(body))).toMatchObject({ statusCode: 200 });
    expect(queued).toEqual([]);
  });

  test.each([
    ["outside of threads", { thread_ts: undefined }],
    ["that opens a thread", { thread_ts: "1795168690.000200" }],
    ["of a bot", { bot_id: "B0BENANG" }],
    ["of an app", { app_id: "A0BENANG" }],
    ["that says somebody joined", { subtype: "channel_join" }],
    ["that was changed", { subtype: "message_changed" }],
    ["that was deleted", { subtype: "message_deleted" }],
  ])("a message %s is nobody's reply", async (_, changes) => {
    const { door, queued } = aBot();
    expect((await door(aRequest(JSON.stringify(anEvent(aMessage(changes)))))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });

  test.each(["thread_broadcast", "file_share"])("a reply with %s is a reply", async (subtype) => {
    const { door, queued } = aBot();
    await door(aRequest(JSON.stringify(anEvent(aMessage({ subtype })))));
    expect(queued).toHaveLength(1);
  });
});

test("a listener may answer a form with its mistakes", async () => {
  const refusing: ListenFor = (app) =>
    app.view("form", ({ ack }) => ack({ response_action: "errors", errors: { reason: "Too short" } }));
  const { door } = aBot({ features: [refusing] });
  const submitted = {
    type: "view_submission",
    api_app_id: theApp.appId,
    team: { id: theApp.team },
    user: { id: "U0LAN", team_id: theApp.team },
    view: { id: "V1", callback_id: "form", type: "modal", app_installed_team_id: theApp.team, state: { values: {} } },
  };
  const answer = await door(aRequest(asForm(submitted)));
  expect(answer.headers?.["content-type"]).toBe("application/json");
  expect(JSON.parse(answer.body ?? "")).toEqual({ response_action: "errors", errors: { reason: "Too short" } });
});
