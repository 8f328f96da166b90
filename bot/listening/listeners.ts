import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { callNowAction, commitmentView, doneAction, formActions, noteView, skipAction, stepActions } from "./names.ts";

/** Loaded by the first who presses, not by each cold start. */
const hear = () => import("./hear-listening.ts");

/** The buttons of the session's message, its two forms, what leaders press on their home tab, and a promise that was kept. */
export function listenForSessions(app: App, listening: Listening): void {
  app.action<BlockAction<ButtonAction>>(stepActions, async (pressed) => (await hear()).hearStep(pressed, listening));
  app.action<BlockAction<ButtonAction>>(formActions, async (pressed) => (await hear()).openForm(pressed, listening));
  app.view<ViewSubmitAction>(noteView, async (handedIn) => (await hear()).hearNote(handedIn, listening));
  app.view<ViewSubmitAction>(commitmentView, async (handedIn) => (await hear()).hearCommitment(handedIn, listening));
  app.action<BlockAction<ButtonAction>>(callNowAction, async (pressed) => (await hear()).callNow(pressed, listening));
  app.action<BlockAction<ButtonAction>>(skipAction, async (pressed) => (await hear()).skipNext(pressed, listening));
  app.action<BlockAction<ButtonAction>>(doneAction, async (pressed) =>
    (await import("../suggestions/hear-steps.ts")).openStep(pressed, listening, "done"),
  );
}
