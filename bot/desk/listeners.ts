import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { typedBy } from "../slack/command.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { openDeskAction } from "./open-button.ts";

/** `/quay`, and the button that says the same: a link into the staff pages for whoever asks. */
export function listenForDesk(app: App, { enqueue, clock }: Listening): void {
  app.command("/quay", async ({ ack, command, context }) => {
    const { teamId: team } = context;
    if (team !== undefined) {
      const job = { type: "desk.link", at: clock(), ...typedBy(command, team) } as const;
      await enqueue(team, `desk.link/${command.trigger_id}`, job);
    }
    await ack();
  });
  app.action<BlockAction<ButtonAction>>(openDeskAction, async ({ ack, action, body, context }) => {
    const channel = body.channel?.id;
    const { teamId: team } = context;
    if (team !== undefined && channel !== undefined) {
      const who = { team, channel, user: body.user.id, responseUrl: body.response_url };
      await enqueue(team, `desk.link/${body.trigger_id}`, {
        type: "desk.link",
        at: instantOf(action.action_ts),
        ...who,
      });
    }
    await ack();
  });
}
