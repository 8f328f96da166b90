import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { answer, askUnsealing, decideUnsealing, lookUp, showUnsealing, write } from "./names.ts";

const writing = () => import("./hear-writing.ts");
const sealed = () => import("./hear-sealed.ts");
const unsealing = () => import("./hear-unsealing.ts");

/** Everything about anonymous authors goes to the one function that knows them; nothing here becomes a job. */
export function listenForSealed(app: App, listening: Listening): void {
  app.action<BlockAction<ButtonAction>>(write, async (pressed) => (await writing()).pressWrite(pressed, listening));
  app.view<ViewSubmitAction>(write, async (handedIn) => (await writing()).submitWriting(handedIn, listening));
  app.action<BlockAction<ButtonAction>>(lookUp, async (pressed) => (await sealed()).pressLookUp(pressed, listening));
  app.view<ViewSubmitAction>(lookUp, async (handedIn) => (await sealed()).submitLookUp(handedIn, listening));
  app.view<ViewSubmitAction>(answer, async (handedIn) => (await sealed()).submitAnswer(handedIn, listening));
  app.action<BlockAction<ButtonAction>>(askUnsealing, async (pressed) =>
    (await unsealing()).pressAsk(pressed, listening),
  );
  app.view<ViewSubmitAction>(askUnsealing, async (handedIn) => (await unsealing()).submitAsk(handedIn, listening));
  app.action<BlockAction<ButtonAction>>(showUnsealing, async (pressed) =>
    (await unsealing()).pressShow(pressed, listening),
  );
  app.view<ViewSubmitAction>(decideUnsealing, async (handedIn) =>
    (await unsealing()).submitDecision(handedIn, listening),
  );
}
