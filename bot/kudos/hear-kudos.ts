import type { ButtonAction } from "@slack/bolt";
import type * as z from "zod/mini";
import type { FillKudosForm } from "#shared/jobs/kudos.ts";
import { draftSource } from "#shared/kudos/draft-source.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { kudosForm as firstWords } from "#shared/text/vi/kudos-form.ts";
import { openFormToCome } from "../slack/form-to-come.ts";
import type { Command, OnMessage, Press, Submission } from "../slack/handed.ts";
import type { Listening } from "../slack/listening.ts";
import { readFormOf } from "./form-of.ts";
import { kudosActions, kudosView } from "./kudos-names.ts";
import { readDraft } from "./place-button.ts";
import { readAnswers } from "./read-answers.ts";
import { isWhole, readTyped, type TypedWords } from "./typed-words.ts";

type Fill = z.infer<typeof FillKudosForm>;
type Prefill = Pick<Fill, "award" | "typed" | "message" | "draft">;

interface Click {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly triggerId: string;
}

function openKudosForm({ triggerId, ...who }: Click, prefill: Prefill, listening: Listening): Promise<boolean> {
  const at = listening.clock();
  const { team } = who;
  return openFormToCome(listening, { team, triggerId }, (viewId) => ({
    type: "kudos.form",
    at,
    ...who,
    viewId,
    ...prefill,
  }));
}

/** `/kudos @somebody reason`: thanks at once where nothing is missing, else the form with what was typed. */
export async function hearCommand({ ack, command, context }: Command, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team === undefined) return ack();
  const typed = readTyped(command.text);
  const { channel_id: channel, user_id: user, trigger_id: triggerId, response_url: responseUrl } = command;
  if (sensitiveIn(typed.text).length === 0 && isWhole(typed)) {
    const job = { type: "kudos.typed", at: listening.clock(), team, channel, user, responseUrl } as const;
    await listening.enqueue(team, `kudos.typed/${triggerId}`, { ...job, source: triggerId, ...typed });
    return ack();
  }
  const opened = await openKudosForm({ team, channel, user, triggerId }, { typed: mayGoOn(typed) }, listening);
  // Nobody's language is known before a table was read.
  await (opened ? ack() : ack(firstWords.again));
}

/** What may not be posted does not get as far as the queue. */
function mayGoOn(typed: TypedWords): NonNullable<Prefill["typed"]> {
  return sensitiveIn(typed.text).length === 0 ? typed : { ...typed, text: "", dropped: true };
}

/** The shortcut of a message: thanks to whoever wrote it, with the message as evidence. */
export async function hearShortcut({ ack, shortcut, context }: OnMessage, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const { channel, message, message_ts: ts, user, trigger_id: triggerId } = shortcut;
  if (team === undefined) return ack();
  const author = message["bot_id"] === undefined ? message.user : undefined;
  const prefill = { message: { channel: channel.id, ts, ...(author !== undefined && { author }) } };
  await openKudosForm({ team, channel: channel.id, user: user.id, triggerId }, prefill, listening);
  await ack();
}

/** A button that opens the form: of the home tab, of a draft, or below what could not be sent. */
export async function hearOpen({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const user = body.user.id;
  const prefill = prefillOf(action);
  if (team !== undefined && prefill !== undefined) {
    const channel = body.channel?.id ?? user;
    await openKudosForm({ team, channel, user, triggerId: body.trigger_id }, prefill, listening);
  }
  await ack();
}

function prefillOf({ action_id: id, value = "" }: ButtonAction): Prefill | undefined {
  if (id === kudosActions.award) return { award: true };
  if (id === kudosActions.open) return value === "" || value === "-" ? {} : { typed: readTyped(value) };
  const draft = readDraft(value);
  return draft && { draft };
}

/** Checks what was handed in, and makes a job of it. */
export async function hearForm({ ack, body, view, context }: Submission, listening: Listening): Promise<void> {
  const { teamId: team } = context;
  const of = readFormOf(view.private_metadata);
  if (team === undefined || of === undefined) return ack();
  const given = readAnswers(view.state.values, of);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const user = body.user.id;
  const source = of.draft === undefined ? view.id : draftSource(of.draft);
  const who = { officeId: of.officeId, at: listening.clock(), team, channel: user, user };
  await listening.enqueue(team, `${kudosView}/${view.id}`, { type: "kudos.give", ...who, source, ...given });
  await ack();
}
