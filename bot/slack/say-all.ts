import type { Say, Saying } from "./outbox.ts";
import { LastingTrouble } from "./troubles.ts";

/** Says one thing after the other; what Slack will never take holds up none of the others. @throws what the first such one met. */
export async function sayAll(sayings: readonly Saying[], say: Say): Promise<void> {
  const lasting: LastingTrouble[] = [];
  for (const saying of sayings) {
    try {
      await say(saying);
    } catch (error) {
      if (!(error instanceof LastingTrouble)) throw error;
      lasting.push(error);
    }
  }
  if (lasting[0] !== undefined) throw lasting[0];
}
