import type { App, BlockAction, ButtonAction, MessageShortcut, ViewSubmitAction } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { kudosActions, kudosView, takeShortcut } from "./kudos-names.ts";
import { readPlace } from "./place-button.ts";

/** What reads commands and forms is loaded by whoever gives thanks, not by each cold start. */
const hear = () => import("./hear-kudos.ts");

/** Thanks: by command, by shortcut, by button, and taking them back. */
export function listenForKudos(app: App, listening: Listening): void {
  app.command("/kudos", async (asked) => (await hear()).hearCommand(asked, listening));
  app.shortcut<MessageShortcut>({ type: "message_action", callback_id: takeShortcut }, async (taken) =>
    (await hear()).hearShortcut(taken, listening),
  );
  for (const actionId of [kudosActions.open, kudosActions.award, kudosActions.openDraft]) {
    app.action<BlockAction<ButtonAction>>(actionId, async (pressed) => (await hear()).hearOpen(pressed, listening));
  }
  app.view<ViewSubmitAction>(kudosView, async (handedIn) => (await hear()).hearForm(handedIn, listening));
  listenForUndo(app, listening);
  listenForSignals(app, listening);
}

function listenForUndo(app: App, { enqueue }: Listening): void {
  app.action<BlockAction<ButtonAction>>(kudosActions.withdraw, async ({ ack, action, body, context }) => {
    const place = readPlace(action.value);
    const { teamId: team } = context;
    if (place !== undefined && team !== undefined) {
      const user = body.user.id;
      const who = { at: instantOf(action.action_ts), team, channel: body.channel?.id ?? user, user };
      const key = [kudosActions.withdraw, place.id, action.action_ts].join("/");
      await enqueue(team, key, { type: "kudos.withdraw", ...place, ...who });
    }
    await ack();
  });
}

function listenForSignals(app: App, { enqueue }: Listening): void {
  app.action<BlockAction<ButtonAction>>(kudosActions.signals, async ({ ack, action, body, context }) => {
    const { teamId: team } = context;
    const user = body.user.id;
    if (team !== undefined) {
      const job = { type: "kudos.signals", at: instantOf(action.action_ts), team, user } as const;
      await enqueue(team, [job.type, user, action.action_ts].join("/"), job);
    }
    await ack();
  });
}
