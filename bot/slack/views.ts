import type { HomeView } from "@slack/types";
import type { Block } from "./blocks.ts";
import type { CallSlack } from "./call-slack.ts";
import type { Modal } from "./modal.ts";
import { LastingTrouble } from "./troubles.ts";

/** Forms and home tabs, which belong to one person each and are shown anew whenever something changed. */
export interface Views {
  /**
   * Puts content into a form that stands open. Whoever closed it meanwhile does not want it any more. @throws PassingTrouble,
   * LastingTrouble
   */
  show(team: string, viewId: string, view: Modal): Promise<void>;
  /** Shows somebody's home tab. @param blocks 1 to 100 @throws PassingTrouble, LastingTrouble */
  publishHome(team: string, user: string, blocks: readonly Block[]): Promise<void>;
}

/** Slack's words for: there is nobody to show it to. */
const gone = new Set(["not_found", "view_not_found", "not_enabled", "user_not_found", "user_not_visible"]);

// https://docs.slack.dev/reference/views/home-tab-views
const mostBlocks = 100;

export function viewsOf(call: CallSlack): Views {
  return {
    show: (team, viewId, view) => unlessGone(call(team, "views.update", { view_id: viewId, view })),
    async publishHome(team, user, blocks) {
      const view: HomeView = { type: "home", blocks: blocks.slice(0, mostBlocks) };
      await unlessGone(call(team, "views.publish", { user_id: user, view }));
    },
  };
}

async function unlessGone(shown: Promise<unknown>): Promise<void> {
  try {
    await shown;
  } catch (error) {
    if (!(error instanceof LastingTrouble) || !gone.has(error.code)) throw error;
  }
}
