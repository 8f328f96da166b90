import * as z from "zod/mini";
import { type Html, html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { renderer } from "./renderer.ts";
import { RichElement, richElement } from "./rich-element.ts";

const Section = z.object({ type: z.literal("rich_text_section"), elements: z.array(RichElement) });
const Part = z.discriminatedUnion("type", [
  Section,
  z.object({
    type: z.literal("rich_text_list"),
    style: z.optional(z.enum(["bullet", "ordered"])),
    elements: z.array(Section),
  }),
  z.object({ type: z.literal("rich_text_quote"), elements: z.array(RichElement) }),
  z.object({ type: z.literal("rich_text_preformatted"), elements: z.array(RichElement) }),
]);

export const richText = renderer(
  z.object({ elements: z.array(Part) }),
  ({ elements }, rendering) => html`${elements.map((part) => show(part, rendering))}`,
);

function show(part: z.infer<typeof Part>, rendering: Rendering): Html {
  if (part.type === "rich_text_list") {
    const items = part.elements.map((item) => html`<li>${inline(item.elements, rendering)}</li>`);
    return part.style === "ordered" ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const words = inline(part.elements, rendering);
  if (part.type === "rich_text_quote") return html`<blockquote>${words}</blockquote>`;
  return part.type === "rich_text_preformatted" ? html`<pre>${words}</pre>` : html`<p class="rich">${words}</p>`;
}

function inline(elements: readonly RichElement[], rendering: Rendering): Html {
  return html`${elements.map((element) => richElement(element, rendering))}`;
}
