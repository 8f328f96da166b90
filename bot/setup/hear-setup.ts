import type { BlockAction } from "@slack/bolt";
import type { Job } from "#shared/jobs.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { savingForm } from "../benang/saving-form.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { DateChoice, Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { answerTo } from "../slack/view-answers.ts";
import { checkPart } from "./check-part.ts";
import { fields, readForm, readPart } from "./names.ts";

/** Lays the form of a part on the menu. */
export async function openPart({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const of = readPart(action.value);
  if (team === undefined || of === undefined) return ack();
  const { id: user } = body.user;
  const at = instantOf(action.action_ts);
  const click = { team, triggerId: body.trigger_id, onTop: true };
  await openFormToCome(listening, click, (viewId) => ({
    type: "setup.show",
    at,
    team,
    channel: user,
    user,
    viewId,
    ...of,
  }));
  await ack();
}

/** Checks what was handed in, and makes a job of it. */
export async function submitPart(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readForm(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const given = checkPart(form, view.state.values);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { language, ...of } = form;
  const { id: user } = body.user;
  const menuId = view.root_view_id === view.id ? undefined : (view.root_view_id ?? undefined);
  const who = { at: clock(), team, channel: user, user, viewId: view.id, menuId };
  await enqueue(team, `setup.save/${view.id}/${view.hash}`, { type: "setup.save", ...who, ...of, ...given });
  await ack({ response_action: "update", view: savingForm(language) });
}

/** Whose leave an administrator wants to see. */
export async function submitWhose(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readForm(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const whose = answerTo(view.state.values, fields.whose);
  if (whose === undefined) {
    const errors = { [fields.whose]: setupTexts[form.language].errors.missing };
    return ack({ response_action: "errors", errors });
  }
  const { id: user } = body.user;
  const who = { at: clock(), team, channel: user, user, viewId: view.id };
  const job = { type: "benang.leave", ...who, officeId: form.officeId, whose } as const;
  await enqueue(team, `benang.leave/${view.id}/${view.hash}`, job);
  await ack({ response_action: "update", view: savingForm(form.language) });
}

/** A look at the evening thread, or the thread itself, now. */
export async function runEvening(
  act: "preview" | "askNow",
  { ack, action, body, context }: Press,
  { enqueue }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const of = readPart(action.value);
  if (team !== undefined && of !== undefined) {
    const type = act === "preview" ? "end-of-day.preview" : "end-of-day.ask-now";
    await queue({ type, ...asked(of, body, action.action_ts, team) }, action.action_ts, enqueue);
  }
  await ack();
}

/** The thread of a day that had none. */
export async function openPastDay({ ack, action, body, context }: DateChoice, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const of = readForm(body.view?.private_metadata ?? "");
  const { selected_date: date } = action;
  if (team !== undefined && of !== undefined && date !== null) {
    const job = { type: "end-of-day.past-day", ...asked(of, body, action.action_ts, team), date } as const;
    await queue(job, action.action_ts, enqueue);
  }
  await ack();
}

function asked(
  { officeId, department }: { officeId: string; department?: string | undefined },
  { user }: BlockAction,
  ts: string,
  team: string,
) {
  return { officeId, at: instantOf(ts), team, channel: user.id, user: user.id, department };
}

async function queue(job: Job & { team: string }, ts: string, enqueue: Listening["enqueue"]): Promise<void> {
  await enqueue(job.team, `${job.type}/${ts}`, job);
}
