import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";
import { submitAnonymously } from "../sealed/submit-anonymously.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Anywhere, OnMessage, Press, Submission } from "../slack/handed.ts";
import { asMeant } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { answerTo } from "../slack/view-answers.ts";
import { checkWords, chosenDepartment } from "./check-raise.ts";
import { type RaiseMetadata, RaiseMetadata as RaiseMetadataSchema, readMetadata } from "./form-metadata.ts";
import { raiseFields, readRef, suggestionActions } from "./names.ts";
import { previewForm } from "./preview-form.ts";

/** The form, from wherever somebody asks for it: the shortcut, or a button. */
export async function openRaise({ ack, body, context }: Anywhere | Press, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const user = body.user.id;
  const at = listening.clock();
  if (team !== undefined) {
    await openFormToCome(listening, { team, triggerId: body.trigger_id }, (viewId) => {
      return { type: "suggestions.fill-form", at, team, channel: user, user, viewId };
    });
  }
  await ack();
}

/** The form with the words of a message in it, and the way back there. */
export async function openTake({ ack, shortcut, context }: OnMessage, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const { message, channel, user, team: workspace, trigger_id: triggerId } = shortcut;
  const at = listening.clock();
  if (team !== undefined) {
    const link = linkTo(workspace?.domain, channel.id, message);
    const said = { text: asSuggestion(asMeant(message.text ?? "")), ts: message.ts, author: message.user, link };
    await openFormToCome(listening, { team, triggerId }, (viewId) => {
      return { type: "suggestions.fill-form", at, team, channel: channel.id, user: user.id, viewId, said };
    });
  }
  await ack();
}

/** Checks what was written and shows how it will be posted. */
export async function preview({ ack, body, view, context }: Submission, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const form = readMetadata(RaiseMetadataSchema, view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const { values } = view.state;
  const words = checkWords(values, form.language);
  if ("errors" in words) return ack({ response_action: "errors", errors: words.errors });
  const as = answerTo(values, raiseFields.as) === "anonymous" ? ("anonymous" as const) : ("named" as const);
  const metadata: RaiseMetadata = { ...withoutPerson(form, as), as, ...chosenDepartment(values) };
  if (as === "named") await askForAlike({ team, user: body.user.id, viewId: view.id }, metadata, words.text, listening);
  return ack({ response_action: "update", view: previewForm(metadata, words.text) });
}

/** Slack shows the answer to the form first, then what the worker found; should it be the other way round, a hint is lost and no more. */
async function askForAlike(
  who: { readonly team: string; readonly user: string; readonly viewId: string },
  metadata: RaiseMetadata,
  text: string,
  { enqueue, clock }: Listening,
): Promise<void> {
  const job = { type: "suggestions.fill-preview", at: clock(), ...who, officeId: metadata.officeId, text } as const;
  await enqueue(who.team, `${job.type}/${who.viewId}`, { ...job, metadata: JSON.stringify(metadata) });
}

/** Sends it: under a name as a job, anonymous to its keeper alone. */
export async function send({ ack, body, view, context }: Submission, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const form = readMetadata(RaiseMetadataSchema, view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const words = checkWords(view.state.values, form.language);
  if ("errors" in words) return ack({ response_action: "errors", errors: words.errors });
  const { officeId, language, department, origin, author } = form;
  const who = { officeId, team, user: body.user.id, viewId: view.id };
  const { text } = words;
  if (form.as === "anonymous") {
    const shown = await submitAnonymously({ ...who, language, text, department }, listening);
    return ack({ response_action: "update", view: shown });
  }
  const at = listening.clock();
  const said = { text, department, origin, author };
  await listening.enqueue(team, `suggestions.raise/${view.id}`, { type: "suggestions.raise", at, ...who, ...said });
  return ack();
}

/** "I support that one instead." */
export async function support({ ack, action, body, context }: Press, { enqueue, clock }: Listening): Promise<void> {
  const named = readRef(action.value);
  const { teamId: team } = context;
  const viewId = body.view?.id;
  if (named !== undefined && team !== undefined && viewId !== undefined) {
    const job = { type: "suggestions.second", ...named, at: clock(), team, user: body.user.id, viewId } as const;
    await enqueue(team, `${suggestionActions.support}/${viewId}/${named.id}`, job);
  }
  await ack();
}

/** Whose words they were and where they stood would say who sends them. */
function withoutPerson(form: RaiseMetadata, as: "named" | "anonymous"): RaiseMetadata {
  const { author: _author, origin: _origin, ...rest } = form;
  return as === "anonymous" ? { ...rest, name: "" } : form;
}

function linkTo(
  domain: string | undefined,
  channel: string,
  { ts, thread_ts: thread }: OnMessage["shortcut"]["message"],
) {
  if (domain === undefined || !/^[a-z0-9-]+$/.test(domain)) return undefined;
  const inThread = typeof thread === "string" && thread !== ts ? `?thread_ts=${thread}&cid=${channel}` : "";
  return `https://${domain}.slack.com/archives/${channel}/p${ts.replace(".", "")}${inThread}`;
}
