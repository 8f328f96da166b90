import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { benangActions, benangViews } from "./names.ts";

/** What it says and reads is loaded by whoever asks for it, not by each cold start. */
const benang = () => import("./hear-benang.ts");

/** `/benang`, the buttons that say the same, and the forms of what a person sets for themselves. */
export function listenForBenang(app: App, listening: Listening): void {
  app.command("/benang", async (asked) => (await benang()).hearCommand(asked, listening));
  for (const verb of ["settings", "leave", "help", "setup"] as const) {
    app.action<BlockAction<ButtonAction>>(benangActions[verb], async (pressed) =>
      (await benang()).hearButton(verb, pressed, listening),
    );
  }
  app.action<BlockAction<ButtonAction>>(benangActions.dropLeave, async (pressed) =>
    (await benang()).dropLeave(pressed, listening),
  );
  app.view<ViewSubmitAction>(benangViews.settings, async (handedIn) =>
    (await benang()).submitSettings(handedIn, listening),
  );
  app.view<ViewSubmitAction>(benangViews.leave, async (handedIn) => (await benang()).submitLeave(handedIn, listening));
}
