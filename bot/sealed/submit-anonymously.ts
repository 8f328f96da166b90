import type { Language } from "#shared/offices/office.ts";
import { replyHash, writeReplyToken } from "#shared/sealed/reply-token.ts";
import type { Listening } from "../slack/listening.ts";
import type { Modal } from "../slack/modal.ts";
import { tokenForm } from "./token-form.ts";

/** An anonymous suggestion as its form was handed in. */
export interface Anonymous {
  readonly officeId: string;
  readonly team: string;
  readonly user: string;
  /** Slack's id of the form: handed in twice it is one suggestion. */
  readonly viewId: string;
  /** Of whoever handed it in. */
  readonly language: Language;
  /** Guarded already. */
  readonly text: string;
  readonly department?: string | undefined;
}

/**
 * Hands an anonymous suggestion to the one function that may know its author; no job comes of it. Handed in again because Slack's
 * answer was lost, it is one suggestion with another token, and every token that was shown opens it.
 * @returns the form that shows the reply token once: the answer to `view_submission` as `update`. @throws QueueUnavailable; then
 * nothing was kept and nothing may be shown
 */
export async function submitAnonymously(
  { officeId, team, user, viewId, language, text, department }: Anonymous,
  { seal, random, clock }: Pick<Listening, "seal" | "random" | "clock">,
): Promise<Modal> {
  const token = writeReplyToken(random());
  const who = { officeId, team, user, viewId, language, at: clock() };
  await seal({ type: "seal.submit", ...who, replyHash: replyHash(token), text, department });
  return tokenForm(language, token);
}
