import * as z from "zod/mini";
import { withEmoji } from "./emoji.ts";
import { type Html, html } from "./html.ts";
import { mrkdwn } from "./mrkdwn.ts";
import type { Rendering } from "./rendering.ts";

/** `plain_text` or `mrkdwn`. */
export const TextObject = z.object({ type: z.enum(["plain_text", "mrkdwn"]), text: z.string() });
type TextObject = z.infer<typeof TextObject>;

export function textObject({ type, text }: TextObject, rendering: Rendering): Html {
  return type === "mrkdwn" ? mrkdwn(text, rendering) : lines(text);
}

/** Plain text with its line breaks. */
function lines(text: string): Html {
  return html`${withEmoji(text)
    .split("\n")
    .map((line, i) => [i > 0 && html`<br>`, line])}`;
}
