import { openFormToCome } from "../slack/form-to-come.ts";
import type { Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { checkCommitment, checkNote } from "./check-form.ts";
import { commitmentView, type FormName, noteView, readForm, readOffice, readSession, type StepName } from "./names.ts";

/** A press is one job, however often Slack delivers it. */
export async function hearStep({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const session = readSession(action.value);
  const channel = body.channel?.id;
  const { teamId: team } = context;
  if (session !== undefined && channel !== undefined && team !== undefined) {
    const user = body.user.id;
    const step = action.action_id.slice("listening.".length) as StepName;
    const at = instantOf(action.action_ts);
    const key = ["listening.step", session.officeId, step, user, action.action_ts].join("/");
    await enqueue(team, key, { type: "listening.step", at, ...session, step, team, channel, user });
  }
  await ack();
}

/** Opens an empty form while the click is fresh; the worker fills it. */
export async function openForm({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const session = readSession(action.value);
  const channel = body.channel?.id;
  const { teamId: team } = context;
  if (session !== undefined && channel !== undefined && team !== undefined) {
    const { officeId, date } = session;
    const form = action.action_id.slice("listening.open-".length) as FormName;
    const who = { team, channel, user: body.user.id, at: instantOf(action.action_ts) };
    await openFormToCome(listening, { team, triggerId: body.trigger_id }, (viewId) => ({
      type: "listening.form",
      officeId,
      date,
      ...who,
      viewId,
      form,
    }));
  }
  await ack();
}

export async function hearNote({ ack, body, view, context }: Submission, { enqueue, clock }: Listening): Promise<void> {
  const of = readForm(view.private_metadata);
  const { teamId: team } = context;
  if (of === undefined || team === undefined) return ack();
  const given = checkNote(view.state.values, of.language);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { officeId, date, channel } = of;
  const who = { team, channel, user: body.user.id, viewId: view.id };
  await enqueue(team, `${noteView}/${view.id}`, {
    type: "listening.note",
    officeId,
    date,
    at: clock(),
    ...who,
    ...given,
  });
  await ack();
}

export async function hearCommitment(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const of = readForm(view.private_metadata);
  const { teamId: team } = context;
  if (of === undefined || team === undefined) return ack();
  const given = checkCommitment(view.state.values, of);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { officeId, date, channel } = of;
  const who = { team, channel, user: body.user.id, viewId: view.id };
  const job = { type: "listening.commit", officeId, date, at: clock(), ...who, ...given } as const;
  await enqueue(team, `${commitmentView}/${view.id}`, job);
  await ack();
}

/** A leader calls the session from their home tab. */
export async function callNow({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const of = readOffice(action.value);
  const { teamId: team } = context;
  if (of !== undefined && team !== undefined) {
    const user = body.user.id;
    const { officeId } = of;
    const job = { type: "listening.call-now", officeId, at: instantOf(action.action_ts), team, user } as const;
    await enqueue(team, `${job.type}/${officeId}/${user}/${action.action_ts}`, { ...job, channel: user });
  }
  await ack();
}

/** A leader lets the session be whose date the button names. */
export async function skipNext({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const of = readOffice(action.value);
  const { teamId: team } = context;
  if (of !== undefined && team !== undefined) {
    const user = body.user.id;
    const job = { type: "listening.skip-next", ...of, at: instantOf(action.action_ts), team, user } as const;
    await enqueue(team, `${job.type}/${of.officeId}/${of.date ?? ""}/${user}`, { ...job, channel: user });
  }
  await ack();
}
