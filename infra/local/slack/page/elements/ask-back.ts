import * as z from "zod/mini";
import { type Html, html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { TextObject, textObject } from "../text-object.ts";

/** The question before an act; docs.slack.dev, confirmation dialog. */
export const Confirm = z.object({
  title: TextObject,
  text: TextObject,
  confirm: TextObject,
  deny: TextObject,
  style: z.optional(z.enum(["primary", "danger"])),
});
type Confirm = z.infer<typeof Confirm>;

/** A button that asks back first, and the question. @param act the button that then does it, given its look and words. */
export function askBack(
  { title, text, confirm, deny, style = "primary" }: Confirm,
  id: string,
  rendering: Rendering,
  { first, act }: { readonly first: (attributes: Html) => Html; readonly act: (look: string, words: Html) => Html },
): Html {
  const dialog = `ask-${id}`;
  return html`${first(html`type="button" command="show-modal" commandfor="${dialog}"`)}<dialog id="${dialog}" class="ask" aria-labelledby="${dialog}-title">
<h2 id="${dialog}-title">${textObject(title, rendering)}</h2><p>${textObject(text, rendering)}</p>
<div class="actions">${act(style, textObject(confirm, rendering))}<button type="button" class="button" command="close" commandfor="${dialog}">${textObject(deny, rendering)}</button></div></dialog>`;
}
