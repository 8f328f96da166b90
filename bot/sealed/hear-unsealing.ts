import type { Language } from "#shared/offices/office.ts";
import { type UnsealReason, unsealReasons } from "#shared/sealed/sealing.ts";
import { leastReason } from "#shared/sealed/unsealing.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import type { Press, Submission } from "../slack/handed.ts";
import type { Listening } from "../slack/listening.ts";
import { openForm } from "../slack/open-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { fields, readPlace } from "./names.ts";
import { askForm, unsealingWaiting } from "./unsealing-form.ts";

/** Opens the form in which an officer asks. Whether they may, the seal says. */
export async function pressAsk({ ack, action, body, context }: Press, { call }: Listening): Promise<void> {
  const place = readPlace(action.value);
  const { teamId: team } = context;
  if (place !== undefined && team !== undefined) {
    const view = askForm(place.officeId, place.language);
    await openForm(call, { team, triggerId: body.trigger_id, view });
  }
  await ack();
}

export async function submitAsk({ ack, body, view, context }: Submission, { seal, clock }: Listening): Promise<void> {
  const place = readPlace(view.private_metadata);
  const { teamId: team } = context;
  if (place === undefined || team === undefined) return ack();
  const { officeId, language } = place;
  const given = readAsk(view.state.values, language);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const who = { officeId, at: clock(), team, user: body.user.id, viewId: view.id, language };
  await seal({ type: "seal.ask-unsealing", ...who, ...given });
  await ack({ response_action: "update", view: unsealingWaiting(language) });
}

/** Opens an empty form and has it filled for this officer. */
export async function pressShow({ ack, action, body, context }: Press, listening: Listening): Promise<void> {
  const place = readPlace(action.value);
  const { teamId: team } = context;
  const suggestion = place?.rest[0];
  if (place !== undefined && team !== undefined && suggestion !== undefined) {
    const { officeId, language } = place;
    const view = unsealingWaiting(language);
    const viewId = await openForm(listening.call, { team, triggerId: body.trigger_id, view });
    if (viewId !== undefined) {
      const who = { officeId, at: listening.clock(), team, user: body.user.id, viewId, language };
      await listening.seal({ type: "seal.show-unsealing", ...who, suggestion });
    }
  }
  await ack();
}

export async function submitDecision(
  { ack, body, view, context }: Submission,
  { seal, clock }: Listening,
): Promise<void> {
  const place = readPlace(view.private_metadata);
  const { teamId: team } = context;
  const [suggestion, askedAt] = place?.rest ?? [];
  if (place === undefined || team === undefined || suggestion === undefined || askedAt === undefined) return ack();
  const { officeId, language } = place;
  const decision = answerTo(view.state.values, fields.decision);
  if (decision === undefined) {
    const errors = { [fields.decision]: unsealingTexts[language].form.decide };
    return ack({ response_action: "errors", errors });
  }
  const who = { officeId, at: clock(), team, user: body.user.id, viewId: view.id, language };
  await seal({ type: "seal.decide-unsealing", ...who, suggestion, askedAt, approve: decision === "approve" });
  await ack({ response_action: "update", view: unsealingWaiting(language) });
}

type Values = Submission["view"]["state"]["values"];
type Asked = { readonly suggestion: string; readonly reason: UnsealReason; readonly words: string };

function readAsk(values: Values, language: Language): Asked | { readonly errors: Record<string, string> } {
  const { ask: texts } = unsealingTexts[language];
  const suggestion = (answerTo(values, fields.suggestion) ?? "").trim().toUpperCase();
  const chosen = answerTo(values, fields.reason);
  const reason = unsealReasons.find((one) => one === chosen);
  const words = (answerTo(values, fields.words) ?? "").trim();
  const found = sensitiveIn(words).map((one) => one.found);
  const errors = {
    ...(!/^GY-[0-9A-HJKMNP-TV-Z]{5,8}$/.test(suggestion) && { [fields.suggestion]: texts.suggestionWrong }),
    ...(reason === undefined && { [fields.reason]: texts.choose }),
    ...(words.length < leastReason && { [fields.words]: texts.wordsShort(leastReason) }),
    ...(found.length > 0 && { [fields.words]: texts.sensitive(found.join(", ")) }),
  };
  return reason === undefined || Object.keys(errors).length > 0 ? { errors } : { suggestion, reason, words };
}
