import type { App } from "@slack/bolt";
import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";
import { heardReply } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";

/** Replies in threads. Which thread it is, only the worker can tell; citizens' numbers do not get as far as the queue. */
export function listenForReplies(app: App, { enqueue }: Listening): void {
  app.event("message", async ({ event, context }) => {
    const reply = heardReply(event);
    const { teamId: team } = context;
    if (reply === undefined || team === undefined) return;
    const key = ["end-of-day.reply", reply.channel, reply.ts].join("/");
    await enqueue(team, key, { type: "end-of-day.reply", ...reply, team, text: asSuggestion(reply.text) });
  });
}
