import type { App } from "@slack/bolt";
import { typedBy } from "../slack/command.ts";
import type { Listening } from "../slack/listening.ts";
import { readCode } from "./read-code.ts";

/** `/dossier CODE`: what cannot be a code is not passed on. */
export function listenForLookUps(app: App, { enqueue, clock }: Listening): void {
  app.command("/dossier", async ({ ack, command, context }) => {
    const { teamId: team } = context;
    if (team !== undefined) {
      const code = readCode(command.text ?? "");
      const job = { type: "dossier.look-up", at: clock(), ...typedBy(command, team), ...(code && { code }) } as const;
      await enqueue(team, `dossier.look-up/${command.trigger_id}`, job);
    }
    await ack();
  });
}
