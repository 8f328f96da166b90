import type { Job } from "#shared/jobs.ts";
import { note } from "./blocks.ts";
import type { Listening } from "./listening.ts";
import { modal } from "./modal.ts";
import { openForm } from "./open-form.ts";

/** Whose click it is, and Slack's leave to open a form for it: three seconds, once. */
export interface Click {
  readonly team: string;
  readonly triggerId: string;
  /** Clicked in a form, on which the new one is laid. */
  readonly onTop?: boolean;
}

/** Nobody's language is known before a table was read. */
const waiting = modal({ callbackId: "form.to-come", title: "Benang", close: "×", blocks: [note("…")] });

/**
 * Opens an empty form while the click is fresh and queues the job that fills it: no table is read before the form stands, however cold
 * everything is. @param jobOf given Slack's id of the form. @returns false when Slack did not open it; then nothing was queued, and the
 * person is asked to click again.
 * @throws Error when the queue did not take the job: Slack delivers the click again, and its trigger is used up by then
 */
export async function openFormToCome(
  { call, enqueue }: Pick<Listening, "call" | "enqueue">,
  { team, triggerId, onTop = false }: Click,
  jobOf: (viewId: string) => Job,
): Promise<boolean> {
  const viewId = await openForm(call, { team, triggerId, onTop, view: waiting });
  if (viewId === undefined) return false;
  const job = jobOf(viewId);
  await enqueue(team, `${job.type}/${viewId}`, job);
  return true;
}
