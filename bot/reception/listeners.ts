import type { App, BlockAction, StaticSelectAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { fields, receptionView } from "./form-names.ts";

/** The form carries the national catalogue: it is loaded by whoever asks for it, not by each cold start. */
const reception = () => import("./hear-reception.ts");

/** `/tiepnhan`: the reception form, its fields by procedure, and the job that comes of it. */
export function listenForReceptions(app: App, listening: Listening): void {
  app.command("/tiepnhan", async (asked) => (await reception()).openReception(asked, listening));
  app.action<BlockAction<StaticSelectAction>>(fields.procedure, async (chosen) =>
    (await reception()).chooseProcedure(chosen, listening),
  );
  app.view<ViewSubmitAction>(receptionView, async (handedIn) =>
    (await reception()).submitReception(handedIn, listening),
  );
}
