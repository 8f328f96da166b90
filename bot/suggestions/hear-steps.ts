import type { Job } from "#shared/jobs.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Choice, Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { checkStep } from "./check-step.ts";
import { readMetadata, StepMetadata } from "./form-metadata.ts";
import { readRef } from "./names.ts";

/** The form of a step; `to` when the button has chosen it already. */
export async function openStep(
  { ack, action, body, context }: Press,
  listening: Listening,
  to?: string,
): Promise<void> {
  const named = readRef(action.value);
  const { teamId: team } = context;
  if (named !== undefined && team !== undefined) {
    const user = body.user.id;
    const channel = body.channel?.id ?? user;
    const at = listening.clock();
    await openFormToCome(listening, { team, triggerId: body.trigger_id }, (viewId): Job => {
      return { type: "suggestions.fill-step", at, team, channel, user, viewId, ...named, to };
    });
  }
  await ack();
}

/** Shows the fields of the step that was chosen. */
export async function chooseStep({ ack, action, body, context }: Choice, { enqueue }: Listening): Promise<void> {
  const { view } = body;
  const form = view && readMetadata(StepMetadata, view.private_metadata);
  const { teamId: team } = context;
  if (view !== undefined && form !== undefined && team !== undefined) {
    const user = body.user.id;
    const { officeId, id } = form;
    const to = action.selected_option.value;
    const where = { at: instantOf(action.action_ts), team, channel: user, user, viewId: view.id };
    const job = { type: "suggestions.fill-step", ...where, officeId, id, to } as const;
    await enqueue(team, `${job.type}/${view.id}/${action.action_ts}`, job);
  }
  await ack();
}

/** Checks what was chosen and said, and makes a job of it: one form is one step. */
export async function submitStep(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readMetadata(StepMetadata, view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const given = checkStep(view.state.values, form);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { officeId, id, seen } = form;
  const who = { officeId, id, at: clock(), team, user: body.user.id, request: view.id, seen };
  await enqueue(team, `suggestions.step/${view.id}`, { type: "suggestions.step", ...who, ...given });
  return ack();
}

/** The author says that it is done indeed. */
export async function confirm({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const named = readRef(action.value);
  const { teamId: team } = context;
  if (named !== undefined && team !== undefined) {
    const who = { at: instantOf(action.action_ts), team, user: body.user.id, request: `press/${action.action_ts}` };
    const job = { type: "suggestions.step", ...named, ...who, to: "confirmed", fields: {} } as const;
    await enqueue(team, `suggestions.confirm/${named.id}/${action.action_ts}`, job);
  }
  await ack();
}
