import * as z from "zod/mini";
import type { FoundElement } from "../../elements/found-element.ts";
import { groupsOf, type Option } from "../../elements/options.ts";
import { type Html, html } from "../html.ts";
import type { Around, Rendering } from "../rendering.ts";
import { TextObject, textObject } from "../text-object.ts";
import { idOf, pressOf } from "./names.ts";
import { pressForm } from "./press-form.ts";

const Link = z.object({ url: z.string().check(z.regex(/^https?:\/\//i)) });

/** The menu behind three dots. */
export function overflow(found: FoundElement, rendering: Rendering, around: Around): Html {
  const options = groupsOf(found.element).flatMap((group) => group.options);
  const items = options.map((option) => html`<li>${itemOf(option, found, rendering, around)}</li>`);
  const list = html`<ul class="pop">${items}</ul>`;
  return html`<details class="overflow" id="${idOf(found, around)}"><summary class="button" aria-label="Thêm việc khác">•••</summary>
${around.surface === "view" ? list : pressForm(found, rendering, around, list)}</details>`;
}

function itemOf(option: Option, found: FoundElement, rendering: Rendering, around: Around): Html {
  const words = textObject(TextObject.parse(option.text), rendering);
  const link = Link.safeParse(option);
  const [name, value] =
    around.surface === "view" ? ["do", `${pressOf(found)}=${option.value}`] : ["value", option.value];
  const press = (attributes: Html) =>
    html`<button type="submit" name="${name}" value="${value}" ${attributes}>${words}</button>`;
  if (!link.success) return press(html``);
  return html`<span class="followed"><a href="${link.data.url}" target="_blank" rel="noopener noreferrer">${words}</a>${press(html`hidden`)}</span>`;
}
