import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { Listening } from "../slack/listening.ts";
import { openForm } from "../slack/open-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { approveView, extendAction, readExtend } from "./extend-button.ts";
import { checkAnswers, extendFields, extendModal } from "./extend-modal.ts";

/** The button that opens the form, and the form that extends a promise. */
export function listenForApologies(app: App, { enqueue, call, clock }: Listening): void {
  app.action<BlockAction<ButtonAction>>(extendAction, async ({ ack, action, body, context }) => {
    const of = readExtend(action.value);
    const channel = body.channel?.id;
    const { teamId: team } = context;
    if (of !== undefined && channel !== undefined && team !== undefined) {
      await openForm(call, { team, triggerId: body.trigger_id, view: extendModal(of, channel) });
    }
    await ack();
  });

  app.view<ViewSubmitAction>(approveView, async ({ ack, body, view, context }) => {
    const [, channel = "", value] = /^([CDG][A-Z0-9]+)\/(.*)$/.exec(view.private_metadata) ?? [];
    const of = readExtend(value);
    const { teamId: team } = context;
    if (of === undefined || team === undefined) return ack();
    const given = (name: string) => answerTo(view.state.values, name);
    const answers = checkAnswers(
      { date: given(extendFields.date), time: given(extendFields.time), cause: given(extendFields.cause) },
      of,
    );
    if ("errors" in answers) return ack({ response_action: "errors", errors: answers.errors });
    const { officeId, code, promisedAt } = of;
    const who = { team, channel, user: body.user.id };
    const job = { type: "apologies.approve", officeId, at: clock(), ...who, code, promisedAt, ...answers } as const;
    await enqueue(team, `${approveView}/${view.id}`, job);
    await ack();
  });
}
