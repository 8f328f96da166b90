import type { Delivery } from "../delivery.ts";
import { actionOf } from "../elements/action.ts";
import { formatView } from "../format-view.ts";
import type { OpenView } from "../open-views.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";
import { choose, type Press, withChoice } from "./press.ts";

/** A person presses or chooses in a modal or home tab: `block_actions` of a view, delivered once. @throws Error when there is no such element or choice. */
export async function pressInView(
  { parts, url }: Acting,
  before: OpenView,
  what: Pick<Press, "actionId" | "value">,
): Promise<Delivery> {
  const blocks = parts.suggestions.withSuggested(before.user, before.content.blocks);
  const { found, choice } = choose(blocks, what);
  const values = withChoice(before.values, found, choice);
  const view = parts.views.change(before.id, { values }) ?? before;
  const trigger = parts.triggers.make(view.user, view.id);
  const payload = {
    type: "block_actions",
    ...interactionBase(parts.app, parts.directory.member(view.user)),
    container: { type: "view", view_id: view.id },
    trigger_id: trigger,
    view: formatView(parts.app, view),
    actions: [actionOf(found, choice, Date.now())],
  };
  return sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
}
