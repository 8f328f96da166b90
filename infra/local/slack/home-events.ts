import { formatView } from "./format-view.ts";
import type { OpenView } from "./open-views.ts";
import type { SlackApp } from "./slack-app.ts";

/** The two tabs of an app that people can open. */
export type HomeTab = "home" | "messages";

/** `app_home_opened`: each time, with the view once the app has published one (docs.slack.dev/reference/events/app_home_opened). */
export function homeOpened(
  app: SlackApp,
  { user, channel, tab, view }: { user: string; channel: string; tab: HomeTab; view: OpenView | undefined },
) {
  const shown = tab === "home" && view !== undefined ? { view: formatView(app, view) } : {};
  return { type: "app_home_opened", user, channel, tab, ...shown, event_ts: (Date.now() / 1000).toFixed(6) };
}
