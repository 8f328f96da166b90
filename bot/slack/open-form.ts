import { errorFields, log } from "#shared/platform/log.ts";
import type { CallSlack } from "./call-slack.ts";
import type { Modal } from "./modal.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/**
 * Opens a form for whoever has just clicked; Slack gives up the click after three seconds, and nothing is kept that could open it
 * later. What went wrong is logged, and the person clicks again. @param onTop on the form in which was clicked; three may lie on each other.
 * @returns Slack's id of the form that stands open, undefined for none.
 */
export async function openForm(
  call: CallSlack,
  { team, triggerId, view, onTop = false }: { team: string; triggerId: string; view: Modal; onTop?: boolean },
): Promise<string | undefined> {
  let viewId: string | undefined;
  await went(
    call(team, onTop ? "views.push" : "views.open", { trigger_id: triggerId, view }).then((answer) => {
      viewId = (answer as { view?: { id?: string } }).view?.id ?? "";
    }),
  );
  return viewId;
}

/**
 * Shows an open form anew, unless it changed meanwhile or was closed: then there is nothing to do.
 * @param hash of the form as it was seen.
 */
export async function refreshForm(
  call: CallSlack,
  { team, viewId, hash, view }: { team: string; viewId: string; hash: string; view: Modal },
): Promise<boolean> {
  return went(call(team, "views.update", { view_id: viewId, hash, view }));
}

async function went(shown: Promise<unknown>): Promise<boolean> {
  try {
    await shown;
    return true;
  } catch (error) {
    if (!(error instanceof LastingTrouble) && !(error instanceof PassingTrouble)) throw error;
    log("warn", "form-not-shown", "Slack did not show a form", { reason: error.code, ...errorFields(error) });
    return false;
  }
}
