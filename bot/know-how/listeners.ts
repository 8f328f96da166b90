import type { App, BlockAction, ButtonAction, MessageShortcut, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { actions, takeShortcut, views } from "./names.ts";

/** What reads commands and forms is loaded by whoever uses it, not by each cold start. */
const hear = () => import("./hear-know-how.ts");

/** `/knowhow`, saving what a thread found out, experts' buttons, and questions. */
export function listenForKnowHow(app: App, listening: Listening): void {
  app.command("/knowhow", async (asked) => (await hear()).hearSearch(asked, listening));
  app.shortcut<MessageShortcut>({ type: "message_action", callback_id: takeShortcut }, async (taken) =>
    (await hear()).hearShortcut(taken, listening),
  );
  for (const actionId of [actions.write, actions.change, actions.keep]) {
    app.action<BlockAction<ButtonAction>>(actionId, async (pressed) => (await hear()).hearOpen(pressed, listening));
  }
  for (const actionId of [actions.decline, actions.answer]) {
    app.action<BlockAction<ButtonAction>>(actionId, async (pressed) => (await hear()).hearShort(pressed, listening));
  }
  for (const actionId of [actions.show, actions.confirm, actions.renew, actions.outdate, actions.ask]) {
    app.action<BlockAction<ButtonAction>>(actionId, async (pressed) => (await hear()).hearPress(pressed, listening));
  }
  app.view<ViewSubmitAction>(views.note, async (handedIn) => (await hear()).hearNote(handedIn, listening));
  for (const view of [views.decline, views.answer]) {
    app.view<ViewSubmitAction>(view, async (handedIn) => (await hear()).hearWords(handedIn, listening));
  }
}
