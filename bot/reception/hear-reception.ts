import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { receptionFormTexts } from "#shared/text/reception-form.ts";
import type { Choice, Command, Submission } from "../slack/handed.ts";
import type { Listening } from "../slack/listening.ts";
import { openForm, refreshForm } from "../slack/open-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { checkForm } from "./check-form.ts";
import { fields, receptionView } from "./form-names.ts";
import { formLanguage, nationalProcedure } from "./procedure-choices.ts";
import { readForm, receptionForm } from "./reception-form.ts";

/** The national catalogue changes at midnight in Viet Nam. */
const zone = "Asia/Ho_Chi_Minh";
const today = (now: Instant): LocalDate => localDate(now, zone);

/** Opens the form while the click of `/tiepnhan` is fresh. */
export async function openReception({ ack, command, context }: Command, { call, clock }: Listening): Promise<void> {
  const { teamId: team } = context;
  if (team === undefined) return ack();
  const { channel_id: channel, response_url: responseUrl } = command;
  const view = receptionForm({ channel, responseUrl }, today(clock()));
  const opened = await openForm(call, { team, triggerId: command.trigger_id, view });
  await (opened !== undefined ? ack() : ack(receptionFormTexts[formLanguage].again));
}

/** Shows the fields of the procedure that was chosen. */
export async function chooseProcedure(
  { ack, action, body, context }: Choice,
  { call, clock }: Listening,
): Promise<void> {
  const { view } = body;
  const form = view && readForm(view.private_metadata);
  const date = today(clock());
  const procedure = nationalProcedure(action.selected_option.value, date);
  if (view !== undefined && form !== undefined && procedure !== undefined && context.teamId !== undefined) {
    const shown = receptionForm({ ...form, procedure }, date);
    await refreshForm(call, { team: context.teamId, viewId: view.id, hash: view.hash, view: shown });
  }
  await ack();
}

/** Checks what was handed in, and makes a job of it. */
export async function submitReception(
  { ack, body, view, context }: Submission,
  { enqueue, clock }: Listening,
): Promise<void> {
  const { teamId: team } = context;
  const form = readForm(view.private_metadata);
  if (form === undefined || team === undefined) return ack();
  const at = clock();
  const { values } = view.state;
  const procedure = nationalProcedure(answerTo(values, fields.procedure), today(at));
  if (procedure === undefined) {
    const errors = { [fields.procedure]: receptionFormTexts[formLanguage].missing };
    return ack({ response_action: "errors", errors });
  }
  // Handed in before Slack had shown the fields of this procedure: now it does.
  if (form.procedure !== procedure.code) {
    const shown = receptionForm({ ...form, procedure }, today(at));
    return ack({ response_action: "update", view: shown });
  }
  const given = checkForm(values, procedure);
  if ("errors" in given) return ack({ response_action: "errors", errors: given.errors });
  const { channel, responseUrl } = form;
  const who = { team, channel, user: body.user.id, responseUrl, viewId: view.id };
  await enqueue(team, `${receptionView}/${view.id}`, { type: "reception.receive", at, ...who, ...given });
  await ack();
}
