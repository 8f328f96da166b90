import * as z from "zod/mini";
import { html } from "../html.ts";
import { TextObject, textObject } from "../text-object.ts";
import { fallbackElement } from "./fallback.ts";
import { renderer } from "./renderer.ts";

const Context = z.object({ elements: z.array(z.looseObject({ type: z.string() })) });

export const context = renderer(
  Context,
  ({ elements }, rendering) =>
    html`<p class="context">${elements.map((element) => {
      const read = TextObject.safeParse(element);
      return html`<span>${read.success ? textObject(read.data, rendering) : fallbackElement(element.type)}</span> `;
    })}</p>`,
);
