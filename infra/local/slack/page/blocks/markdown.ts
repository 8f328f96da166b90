import * as z from "zod/mini";
import { html } from "../html.ts";
import { mrkdwn } from "../mrkdwn.ts";
import { renderer } from "./renderer.ts";

const Markdown = z.object({ text: z.string() });

/** Markdown, as far as it differs from Slack's own markup in what people write most: bold words, links and headings. */
export const markdown = renderer(Markdown, ({ text }, rendering) => {
  const own = text
    .replaceAll(/\*\*([^*\n]+)\*\*/g, "*$1*")
    .replaceAll(/^#{1,6} (.+)$/gm, "*$1*")
    .replaceAll(/\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g, "<$2|$1>");
  return html`<p>${mrkdwn(own, rendering)}</p>`;
});
