import type { App } from "@slack/bolt";
import { typedBy } from "../slack/command.ts";
import type { Listening } from "../slack/listening.ts";

/** `/quay`: a link into the staff pages for whoever asks. */
export function listenForDesk(app: App, { enqueue, clock }: Listening): void {
  app.command("/quay", async ({ ack, command, context }) => {
    const { teamId: team } = context;
    if (team !== undefined) {
      const job = { type: "desk.link", at: clock(), ...typedBy(command, team) } as const;
      await enqueue(team, `desk.link/${command.trigger_id}`, job);
    }
    await ack();
  });
}
