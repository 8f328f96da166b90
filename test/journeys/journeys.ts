import { eveningThread } from "./evening-thread.ts";
import type { Journey } from "./journey.ts";
import { newsBySms } from "./news-by-sms.ts";
import { nightDeath } from "./night-death.ts";
import { nightInSlack } from "./night-in-slack.ts";
import { overloadToStandDown } from "./overload-to-stand-down.ts";
import { receivedToReturned } from "./received-to-returned.ts";
import { withoutAName } from "./without-a-name.ts";

/** Every journey; they do not disturb each other in one office. */
export const journeys: readonly Journey[] = [
  receivedToReturned,
  overloadToStandDown,
  eveningThread,
  nightDeath,
  nightInSlack,
  newsBySms,
  withoutAName,
];
