import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import type { Press, Submission } from "../slack/handed.ts";
import type { Listening } from "../slack/listening.ts";
import { openForm } from "../slack/open-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { fields, readPlace } from "./names.ts";
import { submitAnonymously } from "./submit-anonymously.ts";
import { writeForm } from "./write-form.ts";

export async function pressWrite({ ack, action, body, context }: Press, { call }: Listening): Promise<void> {
  const place = readPlace(action.value);
  const { teamId: team } = context;
  if (place !== undefined && team !== undefined) {
    const view = writeForm(place.officeId, place.language);
    await openForm(call, { team, triggerId: body.trigger_id, view });
  }
  await ack();
}

/** Hands it to its keeper, and shows the token in the same form. */
export async function submitWriting({ ack, body, view, context }: Submission, listening: Listening): Promise<void> {
  const place = readPlace(view.private_metadata);
  const { teamId: team } = context;
  if (place === undefined || team === undefined) return ack();
  const { officeId, language } = place;
  const { write: texts, result } = sealedTexts[language];
  const text = (answerTo(view.state.values, fields.words) ?? "").normalize("NFC").trim();
  const found = sensitiveIn(text).map((one) => one.found);
  const problem = text === "" ? texts.missing : found.length > 0 ? result.sensitive(found.join(", ")) : undefined;
  if (problem !== undefined) return ack({ response_action: "errors", errors: { [fields.words]: problem } });
  const shown = await submitAnonymously(
    { officeId, language, team, user: body.user.id, viewId: view.id, text },
    listening,
  );
  return ack({ response_action: "update", view: shown });
}
