import type { Language } from "#shared/offices/office.ts";
import { readReplyToken, replyHash } from "#shared/sealed/reply-token.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import type { Press, Submission } from "../slack/handed.ts";
import type { Listening } from "../slack/listening.ts";
import { openForm } from "../slack/open-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { lookUpForm, waitingForm } from "./look-up-form.ts";
import { fields, readPlace } from "./names.ts";

/** Asks for a token, whoever wants it and from where. @returns false when Slack did not open the form. */
export async function openLookUp(
  { call }: Pick<Listening, "call">,
  where: { readonly team: string; readonly triggerId: string; readonly officeId: string; readonly language: Language },
): Promise<boolean> {
  const { team, triggerId, officeId, language } = where;
  return (await openForm(call, { team, triggerId, view: lookUpForm(officeId, language) })) !== undefined;
}

/** Opens the form of the button's office. */
export async function pressLookUp({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const place = readPlace(action.value);
  const { teamId: team } = context;
  if (place !== undefined && team !== undefined) {
    await openLookUp(listening, { ...place, team, triggerId: body.trigger_id });
  }
  await ack();
}

/** Hands the token's hash on; the answer comes into the same form. */
export async function submitLookUp(
  { ack, body, view, context }: Submission,
  { seal, clock }: Listening,
): Promise<void> {
  const place = readPlace(view.private_metadata);
  const { teamId: team } = context;
  if (place === undefined || team === undefined) return ack();
  const { officeId, language } = place;
  const token = readReplyToken(answerTo(view.state.values, fields.token) ?? "");
  if (token === undefined) {
    const errors = { [fields.token]: sealedTexts[language].lookUp.malformed };
    return ack({ response_action: "errors", errors });
  }
  const who = { officeId, at: clock(), team, user: body.user.id, viewId: view.id, language };
  await seal({ type: "seal.look-up", ...who, replyHash: replyHash(token) });
  await ack({ response_action: "update", view: waitingForm(language) });
}

/** Hands an answer of the author's on. */
export async function submitAnswer(
  { ack, body, view, context }: Submission,
  { seal, clock }: Listening,
): Promise<void> {
  const place = readPlace(view.private_metadata);
  const { teamId: team } = context;
  const hash = place?.rest[0];
  if (place === undefined || team === undefined || hash === undefined) return ack();
  const { officeId, language } = place;
  const given = readAnswer(view.state.values, language);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const who = { officeId, at: clock(), team, user: body.user.id, viewId: view.id, language };
  await seal({ type: "seal.answer", ...who, replyHash: hash, ...given });
  await ack({ response_action: "update", view: waitingForm(language) });
}

type Values = Submission["view"]["state"]["values"];
type Given = { readonly act: "confirm" | "reopen" | "note"; readonly words?: string | undefined };

function readAnswer(values: Values, language: Language): Given | { readonly errors: Record<string, string> } {
  const { result: texts } = sealedTexts[language];
  const act = answerTo(values, fields.act);
  const words = answerTo(values, fields.words)?.trim() || undefined;
  if (act !== "confirm" && act !== "reopen" && act !== "note") return { errors: { [fields.act]: texts.actMissing } };
  if (act === "confirm") return { act };
  if (words === undefined) return { errors: { [fields.words]: texts.wordsMissing } };
  const found = sensitiveIn(words).map((one) => one.found);
  if (found.length > 0) return { errors: { [fields.words]: texts.sensitive(found.join(", ")) } };
  return { act, words };
}
