import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { acceptAction, readAccept } from "./accept-button.ts";

/** "I will take it": each press is answered, so each is a job of its own. */
export function listenForOnCall(app: App, { enqueue }: Listening): void {
  app.action<BlockAction<ButtonAction>>(acceptAction, async ({ ack, action, body, context }) => {
    const named = readAccept(action.value);
    const channel = body.channel?.id;
    const { teamId: team } = context;
    if (named !== undefined && channel !== undefined && team !== undefined) {
      const user = body.user.id;
      const key = [acceptAction, named.code, user, action.action_ts].join("/");
      const at = instantOf(action.action_ts);
      await enqueue(team, key, { type: "on-call.accept", ...named, at, team, channel, user });
    }
    await ack();
  });
}
