import * as z from "zod/mini";
import { elementsOf } from "../../elements/found-element.ts";
import { idOf } from "../elements/names.ts";
import { showElement } from "../elements/show-element.ts";
import { html } from "../html.ts";
import { TextObject, textObject } from "../text-object.ts";
import type { BlockRenderer } from "./renderer.ts";

const Input = z.object({ label: TextObject, hint: z.optional(TextObject), optional: z._default(z.boolean(), false) });
const grouped = ["checkboxes", "radio_buttons"];

/** A field with its label, hint and what is wrong with it. */
export const input: BlockRenderer = (block, rendering, around) => {
  const read = Input.safeParse(block);
  const [found] = elementsOf([block]);
  if (!read.success || found === undefined) return undefined;
  const { label, hint, optional } = read.data;
  const id = idOf(found, around);
  const error = around.surface === "view" ? around.errors[found.blockId] : undefined;
  const words = html`${textObject(label, rendering)}${optional && html` <small>(không bắt buộc)</small>`}`;
  const isGroup = grouped.includes(found.element.type) || found.element.type.startsWith("multi_");
  const inside = html`${showElement(found, rendering, around)}${hint !== undefined && html`<p class="hint">${textObject(hint, rendering)}</p>`}
${error !== undefined && html`<p class="error" id="${id}-error" role="alert">${error}</p>`}`;
  return isGroup
    ? html`<fieldset class="input"><legend>${words}</legend>${inside}</fieldset>`
    : html`<div class="input"><label for="${id}">${words}</label>${inside}</div>`;
};
