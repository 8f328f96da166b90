import * as z from "zod/mini";
import { elementsOf } from "../../elements/found-element.ts";
import { showElement } from "../elements/show-element.ts";
import { html } from "../html.ts";
import { TextObject, textObject } from "../text-object.ts";
import { image } from "./image.ts";
import type { BlockRenderer } from "./renderer.ts";

const Section = z.object({
  text: z.optional(TextObject),
  fields: z.optional(z.array(TextObject)),
  accessory: z.optional(z.looseObject({ type: z.string() })),
});

export const section: BlockRenderer = (block, rendering, around) => {
  const read = Section.safeParse(block);
  if (!read.success) return undefined;
  const { text, fields, accessory } = read.data;
  const elements = elementsOf([block]).map((found) => showElement(found, rendering, around));
  return html`<div class="section"><div class="words">
${text !== undefined && html`<p>${textObject(text, rendering)}</p>`}
${fields !== undefined && html`<ul class="fields">${fields.map((field) => html`<li>${textObject(field, rendering)}</li>`)}</ul>`}
</div>${accessory?.type === "image" ? image(accessory, rendering, around) : elements}</div>`;
};
