import type { Job } from "#shared/jobs.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { typedBy } from "../slack/command.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Command, Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { checkLeave, checkSettings } from "./check-forms.ts";
import { readForm } from "./names.ts";
import { savingForm } from "./saving-form.ts";
import { readWords, type Verb } from "./words.ts";

interface Waiting {
  readonly at: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly viewId: string;
}

/** Nobody knows the language of whoever clicked too late. */
const again = `${benangTexts.vi.again} / ${benangTexts.en.again}`;

function fills(verb: Verb, waiting: Waiting): Job {
  if (verb === "setup") return { type: "setup.menu", ...waiting };
  return { type: `benang.${verb}`, ...waiting };
}

/** Help is an answer; everything else is a form. */
export async function hearCommand({ ack, command, context }: Command, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team === undefined) return ack();
  const { verb, ...read } = readWords(command.text);
  const { responseUrl, ...typed } = typedBy(command, team);
  const at = listening.clock();
  if (verb === "help") {
    const job = { type: "benang.help", at, ...typed, responseUrl, ...read } as const;
    await listening.enqueue(team, `benang.help/${command.trigger_id}`, job);
    return ack();
  }
  const click = { team, triggerId: command.trigger_id };
  const opened = await openFormToCome(listening, click, (viewId) => fills(verb, { at, ...typed, viewId }));
  await (opened ? ack() : ack(again));
}

/** On the home tab a form of its own; in a form one that is laid on top. */
export async function hearButton(
  verb: Verb,
  { ack, action, body, context }: Press,
  listening: Listening,
): Promise<void> {
  const { teamId: team } = context;
  if (team === undefined) return ack();
  const { id: user } = body.user;
  const at = instantOf(action.action_ts);
  const click = { team, triggerId: body.trigger_id, onTop: body.view?.type === "modal" };
  await openFormToCome(listening, click, (viewId) => fills(verb, { at, team, channel: user, user, viewId }));
  await ack();
}

export async function submitSettings(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readForm(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const given = checkSettings(view.state.values, form.language);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { id: user } = body.user;
  const who = { team, channel: user, user, viewId: view.id, officeId: form.officeId };
  const job = { type: "benang.save-settings", at: clock(), ...who, ...given } as const;
  await enqueue(team, `${job.type}/${view.id}/${view.hash}`, job);
  await ack({ response_action: "update", view: savingForm(form.language) });
}

export async function submitLeave(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readForm(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const given = checkLeave(view.state.values, form.language);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { id: user } = body.user;
  const { officeId, whose = user } = form;
  const who = { team, channel: user, user, viewId: view.id, officeId, whose };
  const job = { type: "benang.add-leave", at: clock(), ...who, ...given } as const;
  await enqueue(team, `${job.type}/${view.id}/${given.from}/${given.to}/${view.hash}`, job);
  await ack({ response_action: "update", view: savingForm(form.language) });
}

const range = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;

/** Takes away the line that the button ends. */
export async function dropLeave({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const { view } = body;
  const form = view && readForm(view.private_metadata);
  const [, from, to] = range.exec(action.value ?? "") ?? [];
  if (form !== undefined && view !== undefined && team !== undefined && from !== undefined && to !== undefined) {
    const { id: user } = body.user;
    const { officeId, whose = user } = form;
    const who = { team, channel: user, user, viewId: view.id, officeId, whose };
    const job = { type: "benang.drop-leave", at: instantOf(action.action_ts), ...who, from, to } as const;
    await enqueue(team, `${job.type}/${view.id}/${action.action_ts}`, job);
  }
  await ack();
}
