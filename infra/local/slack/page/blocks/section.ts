import * as z from "zod/mini";
import { html } from "../html.ts";
import { TextObject, textObject } from "../text-object.ts";
import { Button, button } from "./button.ts";
import { fallbackElement } from "./fallback.ts";
import { renderer } from "./renderer.ts";

const Section = z.object({
  text: z.optional(TextObject),
  fields: z.optional(z.array(TextObject)),
  accessory: z.optional(z.looseObject({ type: z.string() })),
});

export const section = renderer(Section, ({ text, fields, accessory }, rendering, around) => {
  const read = Button.safeParse(accessory);
  const beside = read.success
    ? button(read.data, rendering, around)
    : accessory !== undefined && fallbackElement(accessory.type);
  return html`<div class="section"><div class="words">
${text !== undefined && html`<p>${textObject(text, rendering)}</p>`}
${fields !== undefined && html`<ul class="fields">${fields.map((field) => html`<li>${textObject(field, rendering)}</li>`)}</ul>`}
</div>${beside}</div>`;
});
