import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { readSign, signAction } from "./sign-button.ts";

/** "Sign these": asked back by Slack's own dialog, then one job for all that the message showed. */
export function listenForSigning(app: App, { enqueue }: Listening): void {
  app.action<BlockAction<ButtonAction>>(signAction, async ({ ack, action, body, context }) => {
    const shown = readSign(action.value);
    const channel = body.channel?.id;
    const { teamId: team } = context;
    if (shown !== undefined && channel !== undefined && team !== undefined) {
      const user = body.user.id;
      const at = instantOf(action.action_ts);
      const key = [signAction, user, action.action_ts].join("/");
      await enqueue(team, key, { type: "signing.sign", ...shown, codes: [...shown.codes], at, team, channel, user });
    }
    await ack();
  });
}
