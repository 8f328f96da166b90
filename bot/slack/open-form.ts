import { errorFields, log } from "#shared/platform/log.ts";
import type { CallSlack } from "./call-slack.ts";
import type { Modal } from "./modal.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/**
 * Opens a form for whoever has just clicked; Slack gives up the click after three seconds, and nothing is kept that could open it
 * later. What went wrong is logged, and the person clicks again. @returns whether it stands open.
 */
export async function openForm(
  call: CallSlack,
  { team, triggerId, view }: { team: string; triggerId: string; view: Modal },
): Promise<boolean> {
  try {
    await call(team, "views.open", { trigger_id: triggerId, view });
    return true;
  } catch (error) {
    if (!(error instanceof LastingTrouble) && !(error instanceof PassingTrouble)) throw error;
    log("warn", "form-not-opened", "Slack did not open a form in time", { reason: error.code, ...errorFields(error) });
    return false;
  }
}
