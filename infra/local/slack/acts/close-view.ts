import type { Delivery } from "../delivery.ts";
import { formatView } from "../format-view.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";
import { visibleView } from "./visible-view.ts";

/**
 * A person closes the modal that they see; with `clear_on_close` all of them close.
 * The app hears `view_closed` only where it asked to. @throws Error when no modal is open.
 */
export async function closeView({ parts, url }: Acting, user: string): Promise<Delivery | undefined> {
  const view = visibleView(parts, user);
  const { notify_on_close: notify, clear_on_close: clears } = view.content;
  parts.views.close(view.user, clears);
  if (!notify) return undefined;
  const payload = {
    type: "view_closed",
    ...interactionBase(parts.app, parts.directory.member(view.user)),
    view: formatView(parts.app, view),
    is_cleared: clears,
  };
  return sendForm(url, "interaction", view.id, { payload: JSON.stringify(payload) });
}
