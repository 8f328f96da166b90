import type { App } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";

/** Somebody opens the app's home: shown anew each time. Slack's repeats of one opening are one job. */
export function listenForHome(app: App, { enqueue }: Listening): void {
  app.event("app_home_opened", async ({ event, context }) => {
    const { teamId: team } = context;
    if (team === undefined || event.tab !== "home") return;
    const { user, event_ts: ts } = event;
    await enqueue(team, `home.show/${user}/${ts}`, { type: "home.show", at: instantOf(ts), team, user });
  });
}
