import type { Slack, Whispering } from "./slack.ts";
import { LastingTrouble } from "./troubles.ts";

/** Says it at least once; it is not kept, and whoever has left the channel does not hear it. @throws PassingTrouble, LastingTrouble */
export type Whisper = (whispering: Whispering) => Promise<void>;

export function whisperer(slack: Pick<Slack, "whisper">): Whisper {
  return async (whispering) => {
    try {
      await slack.whisper(whispering);
    } catch (error) {
      if (!(error instanceof LastingTrouble) || error.code !== "user_not_in_channel") throw error;
    }
  };
}
