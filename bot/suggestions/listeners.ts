import type { App, BlockAction, ButtonAction, StaticSelectAction, ViewSubmitAction } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { writeTurned } from "./home-page.ts";
import { suggestionActions, suggestionShortcuts, suggestionViews } from "./names.ts";

type Button = BlockAction<ButtonAction>;

/** Forms carry every word of three languages: they are loaded by whoever asks for one, not by each cold start. */
const raising = () => import("./hear-raise.ts");
const stepping = () => import("./hear-steps.ts");

/** Suggestions from the shortcuts and buttons to their forms and steps, and reactions that second them. */
export function listenForSuggestions(app: App, listening: Listening): void {
  const { handle, to, confirm, notYet, support, raise } = suggestionActions;
  app.shortcut({ callback_id: suggestionShortcuts.raise, type: "shortcut" }, async (asked) =>
    (await raising()).openRaise(asked, listening),
  );
  app.shortcut({ callback_id: suggestionShortcuts.take, type: "message_action" }, async (asked) =>
    (await raising()).openTake(asked, listening),
  );
  app.action<Button>(raise, async (asked) => (await raising()).openRaise(asked, listening));
  app.action<Button>(support, async (pressed) => (await raising()).support(pressed, listening));
  app.view<ViewSubmitAction>(suggestionViews.raise, async (form) => (await raising()).preview(form, listening));
  app.view<ViewSubmitAction>(suggestionViews.send, async (form) => (await raising()).send(form, listening));
  app.action<Button>(handle, async (pressed) => (await stepping()).openStep(pressed, listening));
  app.action<Button>(notYet, async (pressed) => (await stepping()).openStep(pressed, listening, "reopened"));
  app.action<Button>(confirm, async (pressed) => (await stepping()).confirm(pressed, listening));
  app.action<BlockAction<StaticSelectAction>>(to, async (chosen) => (await stepping()).chooseStep(chosen, listening));
  app.view<ViewSubmitAction>(suggestionViews.step, async (form) => (await stepping()).submitStep(form, listening));
  listenForReactions(app, listening);
  listenForPages(app, listening);
}

/** Pages of the home tab: shown anew with another page or department of what is open. */
function listenForPages(app: App, { enqueue, clock }: Listening): void {
  const turn = async (team: string | undefined, user: string, shown: string, actionTs: string) => {
    if (team === undefined) return;
    await enqueue(team, `home.show/${user}/${actionTs}`, { type: "home.show", at: clock(), team, user, shown });
  };
  for (const name of [suggestionActions.pageBack, suggestionActions.pageOn]) {
    app.action<Button>(name, async ({ ack, action, body, context }) => {
      await turn(context.teamId, body.user.id, action.value ?? "", action.action_ts);
      await ack();
    });
  }
  app.action<BlockAction<StaticSelectAction>>(suggestionActions.department, async ({ ack, action, body, context }) => {
    const { value } = action.selected_option;
    const department = value === "*" ? undefined : value;
    await turn(context.teamId, body.user.id, writeTurned({ page: 0, department }), action.action_ts);
    await ack();
  });
}

/** The few signs that mean something to us; all others end here. */
const meanings = { "+1": "second", thumbsup: "second", raised_hands: "second", bulb: "raise" } as const;

/** Of a sign in whatever skin colour; undefined for all others, and for what Slack has not documented. */
function meaningOf(reaction: unknown): "second" | "raise" | undefined {
  const [name = ""] = String(reaction).split("::");
  return Object.hasOwn(meanings, name) ? meanings[name as keyof typeof meanings] : undefined;
}

function listenForReactions(app: App, { enqueue }: Listening): void {
  for (const name of ["reaction_added", "reaction_removed"] as const) {
    app.event(name, async ({ event, context }) => {
      const { item, user, item_user: author, event_ts: eventTs } = event;
      const { teamId: team } = context;
      const means = meaningOf(event.reaction);
      if (means === undefined || team === undefined || item.type !== "message") return;
      if (means === "raise" && author !== user) return;
      const { channel, ts } = item;
      const added = name === "reaction_added";
      const key = ["suggestions.react", channel, ts, user, means, added, eventTs].join("/");
      const job = { type: "suggestions.react", at: instantOf(eventTs), team, channel, user, ts, means, added } as const;
      await enqueue(team, key, job);
    });
  }
}
