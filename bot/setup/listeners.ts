import type { App, BlockAction, ButtonAction, DatepickerAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { setupActions, setupViews } from "./names.ts";

/** What it says and reads is loaded by whoever asks for it, not by each cold start. */
const setup = () => import("./hear-setup.ts");

/** The forms in which administrators set the office up. */
export function listenForSetup(app: App, listening: Listening): void {
  app.action<BlockAction<ButtonAction>>(setupActions.open, async (pressed) =>
    (await setup()).openPart(pressed, listening),
  );
  for (const act of ["preview", "askNow"] as const) {
    app.action<BlockAction<ButtonAction>>(setupActions[act], async (pressed) =>
      (await setup()).runEvening(act, pressed, listening),
    );
  }
  app.action<BlockAction<DatepickerAction>>(setupActions.pastDay, async (chosen) =>
    (await setup()).openPastDay(chosen, listening),
  );
  app.view<ViewSubmitAction>(setupViews.save, async (handedIn) => (await setup()).submitPart(handedIn, listening));
  app.view<ViewSubmitAction>(setupViews.whose, async (handedIn) => (await setup()).submitWhose(handedIn, listening));
}
