import type { SlackApp } from "./slack-app.ts";

/** `channel_archive` and `channel_unarchive` (docs.slack.dev/reference/events/channel_archive). */
export function archiveEvent(app: SlackApp, channel: string, isArchived: boolean) {
  const type = isArchived ? "channel_archive" : "channel_unarchive";
  // Nobody of the office does it here: the workspace's own bot user stands for the administrator.
  return { type, channel, user: app.botUserId, is_moved: 0, event_ts: (Date.now() / 1000).toFixed(6) };
}
