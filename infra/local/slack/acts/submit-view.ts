import * as z from "zod/mini";
import { refuseView } from "../block-kit/check-content.ts";
import type { Delivery } from "../delivery.ts";
import { elementsOf } from "../elements/found-element.ts";
import { HeldBack, holdBack } from "../elements/held-back.ts";
import type { StateValues } from "../elements/state.ts";
import { formatView } from "../format-view.ts";
import { jsonObject } from "../json-object.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";
import { pushFor, updateView } from "../web-api/views.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";
import { visibleView } from "./visible-view.ts";

/** What Slack shows in a modal that the app did not take. */
const trouble = "Không kết nối được với ứng dụng. Bạn thử lại nhé?";

/**
 * A person submits the modal that they see: `view_submission`, delivered once; the answer says what becomes of the modal.
 * @param given `state.values` as they are to be sent; what was typed when absent, and then checked as Slack's client does.
 * @throws HeldBack when Slack would not send what was typed. @throws Error when no modal is open.
 */
export async function submitView(acting: Acting, user: string, given?: StateValues): Promise<Delivery> {
  const { parts, url } = acting;
  const before = visibleView(parts, user);
  if (given === undefined) check(parts, before);
  const view = parts.views.change(before.id, { values: given ?? before.values, errors: {}, notice: "" }) ?? before;
  const trigger = parts.triggers.make(view.user, view.id);
  const payload = {
    type: "view_submission",
    ...interactionBase(parts.app, parts.directory.member(view.user)),
    trigger_id: trigger,
    view: formatView(parts.app, view),
    response_urls: [],
  };
  const delivery = await sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
  const taken = delivery.failure === undefined && (await follow(parts, view, delivery.body));
  if (!taken) parts.views.change(view.id, { notice: trouble });
  return delivery;
}

function check(parts: WorkspaceParts, { id, content, values }: OpenView): void {
  try {
    holdBack(content.blocks, values);
  } catch (error) {
    if (error instanceof HeldBack) parts.views.change(id, { errors: error.problems, notice: "" });
    throw error;
  }
}

const Errors = z.record(z.string(), z.string());

/** `response_action` of docs.slack.dev, modals: errors keep the modal, no answer closes it. Whether Slack could make sense of it. */
async function follow(parts: WorkspaceParts, view: OpenView, body: string): Promise<boolean> {
  const answer = body === "" ? {} : jsonObject(body);
  switch (answer?.["response_action"]) {
    case "errors":
      return showErrors(parts, view, answer["errors"]);
    case "update":
      return (await updateView(parts, { view_id: view.id, view: answer["view"] })).ok;
    case "push":
      return refuseView(answer["view"], "modal") === undefined && pushFor(parts, view.user, answer["view"]).ok;
    case "clear":
      parts.views.close(view.user, true);
      return true;
    default:
      if (answer !== undefined) parts.views.close(view.user);
      return answer !== undefined;
  }
}

/** Errors belong to input blocks of the view; Slack refuses any other. */
function showErrors({ views }: WorkspaceParts, { id, content }: OpenView, given: unknown): boolean {
  const read = Errors.safeParse(given);
  const inputs = elementsOf(content.blocks).filter(({ isInput }) => isInput);
  const known = (blockId: string) => inputs.some((one) => one.blockId === blockId);
  if (!read.success || !Object.keys(read.data).every(known)) return false;
  views.change(id, { errors: read.data });
  return true;
}
