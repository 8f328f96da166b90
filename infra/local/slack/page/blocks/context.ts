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
      if (read.success) return html`<span>${textObject(read.data, rendering)}</span> `;
      const isImage = element.type === "image" && typeof element["alt_text"] === "string";
      return html`<span>${isImage ? html`🖼 ${String(element["alt_text"])}` : fallbackElement(element.type)}</span> `;
    })}</p>`,
);
