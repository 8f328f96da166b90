import type { ButtonAction } from "@slack/bolt";
import type * as z from "zod/mini";
import type { FillNoteForm } from "#shared/jobs/know-how.ts";
import { masked } from "#shared/know-how/clean-thread.ts";
import { typedBy } from "../slack/command.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Command, OnMessage, Press, Submission } from "../slack/handed.ts";
import { instantOf } from "../slack/heard.ts";
import type { Listening } from "../slack/listening.ts";
import { openForm } from "../slack/open-form.ts";
import { actions, views } from "./names.ts";
import { readFormOf, readPlace } from "./places.ts";
import { readNote, readWords } from "./read-form.ts";
import { answerForm, declineForm } from "./short-forms.ts";

type Fill = z.infer<typeof FillNoteForm>;

/** Characters of a question. */
const longestQuestion = 200;
const asked = (text: string) => masked(text).trim().slice(0, longestQuestion).toWellFormed();

export async function hearSearch({ ack, command, context }: Command, { enqueue, clock }: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team !== undefined) {
    const job = { type: "know-how.search", at: clock(), ...typedBy(command, team) } as const;
    await enqueue(team, `${job.type}/${command.trigger_id}`, { ...job, words: asked(command.text) });
  }
  await ack();
}

/** A message that solved something: the form that comes has read its thread. */
export async function hearShortcut({ ack, shortcut, context }: OnMessage, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team !== undefined) {
    const { channel, message, message_ts: ts, user, trigger_id: triggerId } = shortcut;
    const threadTs = typeof message["thread_ts"] === "string" ? message["thread_ts"] : ts;
    const who = { at: listening.clock(), team, channel: channel.id, user: user.id };
    await openFormToCome(listening, { team, triggerId }, (viewId) => ({
      type: "know-how.form",
      ...who,
      viewId,
      thread: { threadTs, ts },
    }));
  }
  await ack();
}

/** A new note, a change of one, or one out of an answered question. */
export async function hearOpen({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team !== undefined) {
    const user = body.user.id;
    const who = { at: listening.clock(), team, channel: body.channel?.id ?? user, user };
    const about = aboutOf(action);
    await openFormToCome(listening, { team, triggerId: body.trigger_id }, (viewId) => ({
      type: "know-how.form",
      ...who,
      viewId,
      ...about,
    }));
  }
  await ack();
}

function aboutOf({ action_id: id, value }: ButtonAction): Pick<Fill, "note" | "question"> {
  const place = readPlace(value);
  if (place === undefined) return {};
  const about = { officeId: place.officeId, id: place.id };
  return id === actions.keep ? { question: about } : { note: about };
}

/** The forms that need nothing but what their button says. */
export async function hearShort({ ack, action, body, context }: Press, { call }: Listening): Promise<void> {
  const { teamId: team } = context;
  const place = readPlace(action.value);
  if (team !== undefined && place !== undefined) {
    const view = action.action_id === actions.decline ? declineForm(place) : answerForm(place);
    await openForm(call, { team, triggerId: body.trigger_id, view });
  }
  await ack();
}

const deciding: Readonly<Record<string, "confirmed" | "renewed" | "outdated">> = {
  [actions.confirm]: "confirmed",
  [actions.renew]: "renewed",
  [actions.outdate]: "outdated",
};

/** Buttons that are done when they are pressed. */
export async function hearPress({ ack, action, body, context }: Press, { enqueue }: Listening): Promise<void> {
  const { teamId: team } = context;
  const { action_id: actionId, action_ts: ts, value = "" } = action;
  if (team !== undefined) {
    const user = body.user.id;
    const who = { at: instantOf(ts), team, channel: body.channel?.id ?? user, user };
    const job = jobOf(actionId, value, { ...who, responseUrl: body.response_url, ts });
    if (job !== undefined) await enqueue(team, [actionId, user, ts].join("/"), job);
  }
  await ack();
}

interface Pressed {
  readonly at: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** Absent where the button stands on the home tab. */
  readonly responseUrl: string | undefined;
  readonly ts: string;
}

function jobOf(actionId: string, value: string, { responseUrl, ts, ...who }: Pressed) {
  if (actionId === actions.ask) {
    const [officeId = "", ...words] = value.split(" ");
    const source = `${who.user}/${ts}`;
    return { type: "know-how.ask", officeId, ...who, words: asked(words.join(" ")), source } as const;
  }
  const place = readPlace(value);
  if (place === undefined) return undefined;
  const { officeId, id, seen } = place;
  const did = deciding[actionId];
  if (did !== undefined) return { type: "know-how.decide", officeId, ...who, id, did, seen } as const;
  return { type: "know-how.show", officeId, ...who, id, ...(responseUrl !== undefined && { responseUrl }) } as const;
}

/** Checks a note that was handed in, and makes a job of it. */
export async function hearNote({ ack, body, view, context }: Submission, { enqueue, clock }: Listening): Promise<void> {
  const { teamId: team } = context;
  const of = readFormOf(view.private_metadata);
  if (team === undefined || of === undefined) return ack();
  const content = readNote(view.state.values, of.language);
  if ("errors" in content) return ack({ response_action: "errors", errors: content.errors });
  const { officeId, thread, change } = of;
  const user = body.user.id;
  const who = { officeId, at: clock(), team, channel: user, user, viewId: view.id };
  await enqueue(team, `${views.note}/${view.id}`, { type: "know-how.save", ...who, ...content, thread, change });
  await ack();
}

/** A reason or an answer that was handed in. */
export async function hearWords(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const place = readPlace(view.private_metadata);
  if (team === undefined || place === undefined) return ack();
  const isDecline = view.callback_id === views.decline;
  const words = readWords(view.state.values, isDecline ? "reason" : "text", place.language);
  if (typeof words !== "string") return ack({ response_action: "errors", errors: words.errors });
  const user = body.user.id;
  const who = { officeId: place.officeId, at: clock(), team, channel: user, user, id: place.id };
  const key = `${view.callback_id}/${view.id}`;
  if (isDecline) await enqueue(team, key, { type: "know-how.decline", ...who, reason: words });
  else await enqueue(team, key, { type: "know-how.answer", ...who, text: words });
  await ack();
}
