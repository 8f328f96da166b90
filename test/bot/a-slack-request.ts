import { createHmac } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** The app of the tests: made up, and the same for every file. */
export const theApp = { secret: "8f742231b10e8888abcd99yyyzzz85a5", appId: "A0BENANG", team: "T0WARD" };
/** 2026-11-20T09:58:20.000Z, when every request of the tests is made. */
export const nowMs = 1_795_168_700_000;

export type SlackRequest = Pick<APIGatewayProxyEventV2, "headers" | "body" | "isBase64Encoded">;

export function signatureOf(body: string | Buffer, timestamp = nowMs / 1000, secret = theApp.secret): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
}

/** A request as the HTTP API hands it over, signed by Slack unless `headers` say otherwise. */
export function aRequest(body: string, headers: Record<string, string | undefined> = {}): SlackRequest {
  const all = {
    "content-type": body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": String(nowMs / 1000),
    "x-slack-signature": signatureOf(body),
    ...headers,
  };
  return { headers: all, body, isBase64Encoded: false };
}

/** The same request with its body as base64, as the HTTP API does with forms. */
export function asBase64(request: SlackRequest): SlackRequest {
  return { ...request, body: Buffer.from(request.body ?? "").toString("base64"), isBase64Encoded: true };
}

/** `message` of somebody in a thread, unless `changes` say otherwise. */
export function aMessage(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "message",
    channel: "C0EVENING",
    channel_type: "channel",
    user: "U0LAN",
    text: "Xin thêm một quầy chứng thực buổi sáng",
    ts: "1795168690.000200",
    thread_ts: "1795166700.000100",
    event_ts: "1795168690.000200",
    team: theApp.team,
    ...changes,
  };
}

export function anEvent(event: object = aMessage(), changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "event_callback",
    event_id: "Ev0REPLY",
    event_time: 1_795_168_690,
    team_id: theApp.team,
    api_app_id: theApp.appId,
    authorizations: [
      { enterprise_id: null, team_id: theApp.team, user_id: "U0BOT", is_bot: true, is_enterprise_install: false },
    ],
    event,
    ...changes,
  };
}

/** A press of a button, as the JSON that Slack puts into the form. */
export function aPress(
  actionId: string,
  value: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: "block_actions",
    api_app_id: theApp.appId,
    team: { id: theApp.team, domain: "ward" },
    user: { id: "U0LAN", username: "lan", team_id: theApp.team },
    channel: { id: "C0HELP", name: "tro-giup" },
    trigger_id: "12466734323.1395872398.e0b1",
    container: { type: "message", message_ts: "1795166700.000100", channel_id: "C0HELP" },
    actions: [{ type: "button", action_id: actionId, block_id: "b", value, action_ts: "1795168690.548031" }],
    ...changes,
  };
}

/** The body of an interaction. */
export function asForm(payload: object): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
