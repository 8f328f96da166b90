import type { Delivery } from "../delivery.ts";
import { jsonObject } from "../json-object.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";
import { showView, updateView } from "../web-api/views.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";

/** A person submits the visible modal: `view_submission`, delivered once; the answer says what becomes of the modal. */
export async function submitView(
  { parts, url }: Acting,
  user: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Delivery> {
  const member = parts.directory.member(user);
  const view = parts.views.of(member.id).at(-1);
  if (view === undefined) throw new Error(`${member.name} has no modal open`);
  const trigger = parts.triggers.make(member.id, view.id);
  const payload = {
    type: "view_submission",
    ...interactionBase(parts.app, member),
    trigger_id: trigger,
    view: { ...view, state: { values } },
    response_urls: [],
  };
  const delivery = await sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
  if (delivery.failure === undefined) await follow(parts, member.id, view, jsonObject(delivery.body) ?? {});
  return delivery;
}

/** `response_action` of docs.slack.dev, modals: errors keep the modal, no answer closes it. */
async function follow(parts: WorkspaceParts, user: string, view: OpenView, answer: Record<string, unknown>) {
  switch (answer["response_action"]) {
    case "errors":
      return;
    case "update":
      await updateView(parts, { view_id: view.id, view: answer["view"] });
      return;
    case "push": {
      const trigger_id = parts.triggers.make(user, view.id);
      await showView(parts, "views.push", { trigger_id, view: answer["view"] });
      return;
    }
    case "clear":
      parts.views.close(user, true);
      return;
    default:
      parts.views.close(user);
  }
}
