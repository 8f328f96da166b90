import { App, type Receiver } from "@slack/bolt";
import { listenForApologies } from "./apologies/listeners.ts";
import { listenForBenang } from "./benang/listeners.ts";
import { listenForDesk } from "./desk/listeners.ts";
import { listenForLookUps } from "./dossier-card/listeners.ts";
import { listenForReplies } from "./end-of-day/listeners.ts";
import { listenForHome } from "./home/listeners.ts";
import { listenForKnowHow } from "./know-how/listeners.ts";
import { listenForKudos } from "./kudos/listeners.ts";
import { listenForSessions } from "./listening/listeners.ts";
import { listenForOnCall } from "./on-call/listeners.ts";
import { listenForOverload } from "./overload/listeners.ts";
import { listenForReceptions } from "./reception/listeners.ts";
import { listenForSealed } from "./sealed/listeners.ts";
import { listenForSetup } from "./setup/listeners.ts";
import { listenForSigning } from "./signing/listeners.ts";
import type { ListenFor, Listening } from "./slack/listening.ts";
import { installedTeam } from "./slack/payload.ts";
import { quietLogger } from "./slack/quiet-logger.ts";
import { listenForSuggestions } from "./suggestions/listeners.ts";

/** Every feature that listens to Slack. */
export const features: readonly ListenFor[] = [
  listenForOverload,
  listenForOnCall,
  listenForLookUps,
  listenForDesk,
  listenForSigning,
  listenForApologies,
  listenForReceptions,
  listenForKnowHow,
  listenForReplies,
  listenForSuggestions,
  listenForSessions,
  listenForSealed,
  listenForHome,
  listenForKudos,
  listenForBenang,
  listenForSetup,
];

/** The bot as Bolt knows it. It holds no token and calls nobody: only the worker speaks to Slack. */
export function botApp(receiver: Receiver, listening: Listening, listeners = features): App {
  const app = new App({
    receiver,
    // The door has checked the workspace already; with no `auth.test` there is nothing that can be down.
    authorize: async (_source, body) => {
      const teamId = installedTeam(body as object as Record<string, unknown>);
      return teamId === undefined ? {} : { teamId };
    },
    tokenVerificationEnabled: false,
    // Bolt would need to know its own bot user; `heardReply` drops what any bot wrote.
    ignoreSelf: false,
    convoStore: false,
    logger: quietLogger,
  });
  for (const listenFor of listeners) listenFor(app, listening);
  return app;
}
