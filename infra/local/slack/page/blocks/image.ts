import * as z from "zod/mini";
import { html } from "../html.ts";
import { renderer } from "./renderer.ts";

const Image = z.object({ alt_text: z.string(), title: z.optional(z.object({ text: z.string() })) });

/** The page loads nothing from elsewhere, so an image is the words that describe it. */
export const image = renderer(
  Image,
  ({ alt_text, title }) =>
    html`<p class="image">${title !== undefined && html`<strong>${title.text}</strong> `}🖼 ${alt_text}</p>`,
);
