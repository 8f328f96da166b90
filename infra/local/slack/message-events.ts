import type { Channel } from "./directory.ts";
import type { SlackMessage } from "./message.ts";
import type { SlackApp } from "./slack-app.ts";

/** `message` as docs.slack.dev/reference/events/message shows it; the bot's own carry `bot_id`, as Slack sends them back. */
export function messagePosted(app: SlackApp, channel: Channel, message: SlackMessage, parentUser?: string) {
  return {
    ...message,
    metadata: undefined,
    type: "message",
    team: app.team,
    ...(message.bot_id === undefined ? {} : { bot_profile: botProfile(app) }),
    ...(parentUser === undefined ? {} : { parent_user_id: parentUser }),
    ...where(channel),
    event_ts: message.ts,
  };
}

export function messageChanged(channel: Channel, message: SlackMessage, previous: SlackMessage | undefined) {
  const ts = message.edited?.ts ?? (Date.now() / 1000).toFixed(6);
  const change = { subtype: "message_changed", message, previous_message: previous, hidden: true };
  return { type: "message", ...change, ...where(channel), ts, event_ts: ts };
}

export function messageDeleted(channel: Channel, previous: SlackMessage) {
  const change = { subtype: "message_deleted", previous_message: previous, hidden: true, deleted_ts: previous.ts };
  const ts = (Date.now() / 1000).toFixed(6);
  return { type: "message", ...change, ...where(channel), ts, event_ts: ts };
}

function where(channel: Channel) {
  return { channel: channel.id, channel_type: channel.id.startsWith("D") ? "im" : "channel" };
}

function botProfile(app: SlackApp) {
  return { id: app.botId, app_id: app.appId, name: "Benang", deleted: false, team_id: app.team };
}
