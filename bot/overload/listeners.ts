import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { offerHelpAction, readOffer } from "./offer-button.ts";

/** "I can help": however often one person presses, it is one offer. */
export function listenForOverload(app: App, { enqueue }: Listening): void {
  app.action<BlockAction<ButtonAction>>(offerHelpAction, async ({ ack, action, body, context }) => {
    const offered = readOffer(action.value);
    const channel = body.channel?.id;
    const { teamId: team } = context;
    if (offered !== undefined && channel !== undefined && team !== undefined) {
      const user = body.user.id;
      const key = [offerHelpAction, offered.officeId, offered.department, offered.episode, user].join("/");
      const at = instantOf(action.action_ts);
      await enqueue(team, key, { type: "overload.offer-help", ...offered, at, team, channel, user });
    }
    // Acknowledged means durably queued.
    await ack();
  });
}
