import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Heard, Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { answerTo } from "../slack/view-answers.ts";
import { FormMetadata } from "./form-metadata.ts";
import { heardSaid } from "./heard-said.ts";
import { fields, formView, readValue } from "./names.ts";

/** A reply in a thread, or a message to the bot itself: new, edited or deleted. Which evening it is, only the worker can tell. */
export async function hearMessage({ event, context }: Heard<"message">, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const heard = heardSaid(event);
  if (heard === undefined || team === undefined) return;
  const { isDirect, threadTs, ...said } = heard;
  const name = [said.channel, said.ts, ...(said.changedAt === undefined ? [] : [said.changedAt])].join("/");
  if (isDirect) {
    await enqueue(team, `end-of-day.direct/${name}`, { type: "end-of-day.direct", ...said, team });
  } else if (threadTs !== undefined) {
    await enqueue(team, `end-of-day.reply/${name}`, { type: "end-of-day.reply", ...said, threadTs, team });
  }
}

/** A light bulb that somebody put on their own message. */
export async function hearBulb({ event, context }: Heard<"reaction_added">, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const { item, user, event_ts: eventTs } = event;
  if (team === undefined) return;
  const { channel, ts } = item;
  const at = instantOf(eventTs);
  await enqueue(team, `end-of-day.mark/${channel}/${ts}`, { type: "end-of-day.mark", team, channel, user, ts, at });
}

/** Opens the form while the click is fresh. */
export async function openEveningForm({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const evening = readValue(action.value);
  if (team !== undefined && evening !== undefined) {
    const user = body.user.id;
    const at = instantOf(action.action_ts);
    const clicked = { type: "end-of-day.form", at, team, user, channel: body.channel?.id ?? user, ...evening } as const;
    await openFormToCome(listening, { team, triggerId: body.trigger_id }, (viewId) => ({ ...clicked, viewId }));
  }
  await ack();
}

/** Shows somebody what they answered. */
export async function askForMine({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const evening = readValue(action.value);
  if (team !== undefined && evening !== undefined) {
    const user = body.user.id;
    const asked = { ...evening, at: instantOf(action.action_ts), team, user, channel: body.channel?.id ?? user };
    const key = ["end-of-day.show-mine", user, action.action_ts].join("/");
    await enqueue(team, key, { type: "end-of-day.show-mine", ...asked });
  }
  await ack();
}

/** Checks what was handed in, and makes a job of it. */
export async function submitEveningForm(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = metadataOf(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const { language, questions, ...evening } = form;
  const { values } = view.state;
  const answers = questions.map((question, index) => ({
    question,
    text: answerTo(values, fields.answer(index)) ?? "",
  }));
  const suggestion = answerTo(values, fields.suggestion);
  const errors = errorsIn([...answers.map(({ text }) => text), suggestion ?? ""], language);
  if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
  const given = { ...evening, answers, ...(suggestion !== undefined && { suggestion }) };
  const who = { at: clock(), team, user: body.user.id, viewId: view.id };
  await enqueue(team, `${formView}/${view.id}`, { type: "end-of-day.answer", ...who, ...given });
  await ack();
}

/** By the field's name, what may not be posted; the suggestion is the last. */
function errorsIn(texts: readonly string[], language: FormMetadata["language"]): Record<string, string> {
  const { sensitive } = endOfDayTexts[language].form;
  const last = texts.length - 1;
  return Object.fromEntries(
    texts.flatMap((text, index) => {
      const [first] = sensitiveIn(text);
      const field = index === last ? fields.suggestion : fields.answer(index);
      return first === undefined ? [] : [[field, sensitive(first.found)]];
    }),
  );
}

function metadataOf(text: string): FormMetadata | undefined {
  try {
    return FormMetadata.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
