import * as z from "zod/mini";
import type { FoundElement } from "../../elements/found-element.ts";
import { type Html, html } from "../html.ts";
import { link } from "../link.ts";
import type { Around, Rendering } from "../rendering.ts";
import { TextObject, textObject } from "../text-object.ts";
import { askBack, Confirm } from "./ask-back.ts";
import { idOf, pressOf } from "./names.ts";
import { pressForm } from "./press-form.ts";

const Button = z.object({
  text: TextObject,
  value: z.optional(z.string()),
  url: z.optional(z.string()),
  style: z.optional(z.enum(["primary", "danger"])),
  confirm: z.optional(Confirm),
});

/** A button: in a message a form of its own, so that it works without a script; in a modal it sends the modal's form. */
export function button(found: FoundElement, rendering: Rendering, around: Around): Html {
  const { text, value, url, style = "", confirm } = Button.parse(found.element);
  const id = idOf(found, around);
  const words = textObject(text, rendering);
  const first = (attributes: Html) => html`<button id="${id}" class="button ${style}" ${attributes}>${words}</button>`;
  const act = (attributes: Html, look: string, inside: Html) =>
    around.surface === "view"
      ? html`<button type="submit" name="do" value="${pressOf(found)}" class="button ${look}" ${attributes}>${inside}</button>`
      : pressForm(
          found,
          rendering,
          around,
          html`${value !== undefined && html`<input type="hidden" name="value" value="${value}">`}
<button type="submit" class="button ${look}" ${attributes}>${inside}</button>`,
        );
  if (url !== undefined)
    return linkButton(url, html`id="${id}" class="button ${style}"`, words, act(html`hidden`, style, words));
  if (confirm === undefined) return act(html`id="${id}"`, style, words);
  return askBack(confirm, id, rendering, { first, act: (look, inside) => act(html``, look, inside) });
}

/** A link that also tells the app that it was followed; the script presses the hidden button beside it. */
function linkButton(url: string, attributes: Html, words: Html, press: Html): Html {
  if (!/^https?:\/\//i.test(url)) return link(url, url);
  return html`<span class="followed"><a href="${url}" target="_blank" rel="noopener noreferrer" ${attributes}>${words}</a>${press}</span>`;
}
