import { createHmac } from "node:crypto";
import type { Setting } from "./setting.ts";

/** An API request as the HTTP API hands it over. */
export function apiEvent({ apiKey }: Setting, method: string, path: string, body?: unknown, key?: string) {
  return httpEvent(method, path, body === undefined ? undefined : JSON.stringify(body), {
    authorization: `Bearer ${apiKey}`,
    "content-type": "application/json",
    ...(key !== undefined && { "idempotency-key": key }),
  });
}

/** An API request whose body is no JSON: an HTTP API hands it over in base64. */
export function textEvent({ apiKey }: Setting, path: string, type: string, text: string) {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": type, "idempotency-key": "bench" };
  return { ...httpEvent("POST", path, Buffer.from(text).toString("base64"), headers), isBase64Encoded: true };
}

/** Somebody presses "I can help"; signed now. */
export function pressEvent(setting: Setting, trigger: string) {
  const { team, channels } = setting.office.slack;
  const value = JSON.stringify({
    officeId: setting.office.id,
    department: "justice",
    episode: "2026-11-20T03:00:00.000Z",
  });
  return slackEvent(setting, {
    type: "block_actions",
    api_app_id: "A0BENCH",
    trigger_id: trigger,
    team: { id: team },
    user: { id: "U0LAN", team_id: team },
    channel: { id: channels.help },
    container: { type: "message", channel_id: channels.help, message_ts: "1.1" },
    message: { ts: "1.1", type: "message", text: "x" },
    actions: [{ type: "button", action_id: "overload.offer-help", block_id: "b", value, action_ts: "1.2" }],
  });
}

/** Somebody writes outside of a thread: heard, and nothing is to be done. */
export function chatterEvent(setting: Setting, id: string) {
  const { team, channels } = setting.office.slack;
  const event = {
    type: "message",
    channel: channels.help,
    user: "U0LAN",
    text: "Chào cả nhà",
    ts: "1.3",
    channel_type: "channel",
  };
  const body = { type: "event_callback", event_id: id, event_time: 1, team_id: team, api_app_id: "A0BENCH", event };
  return signed(setting, JSON.stringify(body), "application/json");
}

function slackEvent(setting: Setting, payload: object) {
  return signed(
    setting,
    new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    "application/x-www-form-urlencoded",
  );
}

function signed({ signingSecret }: Setting, body: string, type: string) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  return httpEvent("POST", "/slack/events", body, {
    "content-type": type,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": signature,
  });
}

function httpEvent(method: string, path: string, body: string | undefined, headers: Record<string, string>) {
  return {
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: "",
    headers,
    requestContext: { http: { method, path, sourceIp: "192.0.2.1" }, requestId: "bench", timeEpoch: Date.now() },
    body,
    isBase64Encoded: false,
  };
}
