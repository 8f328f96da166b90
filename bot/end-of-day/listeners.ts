import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { actions, formView } from "./names.ts";

/** Loaded with the first thing that is heard, not by each cold start. */
const evening = () => import("./hear-evening.ts");

/** Replies in threads and messages to the bot, a light bulb on one's own message, the buttons of an evening and its form. */
export function listenForReplies(app: App, listening: Listening): void {
  app.event("message", async (said) => (await evening()).hearMessage(said, listening));
  app.event("reaction_added", async (put) => {
    const { reaction, user, item_user: author, item } = put.event;
    if (reaction !== "bulb" || user !== author || item.type !== "message") return;
    await (await evening()).hearBulb(put, listening);
  });
  app.action<BlockAction<ButtonAction>>(actions.form, async (pressed) =>
    (await evening()).openEveningForm(pressed, listening),
  );
  app.action<BlockAction<ButtonAction>>(actions.mine, async (pressed) =>
    (await evening()).askForMine(pressed, listening),
  );
  app.view<ViewSubmitAction>(formView, async (handedIn) => (await evening()).submitEveningForm(handedIn, listening));
}
