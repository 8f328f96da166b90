import * as z from "zod/mini";
import { emojiOf } from "../emoji.ts";
import { type Html, html } from "../html.ts";
import { link } from "../link.ts";
import type { Rendering } from "../rendering.ts";
import { fallbackElement } from "./fallback.ts";

const Style = z.object({
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  strike: z.optional(z.boolean()),
  code: z.optional(z.boolean()),
});

/** A piece of rich text; only the kinds that the page draws are told apart. */
export const RichElement = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  url: z.optional(z.string()),
  user_id: z.optional(z.string()),
  usergroup_id: z.optional(z.string()),
  channel_id: z.optional(z.string()),
  name: z.optional(z.string()),
  range: z.optional(z.string()),
  fallback: z.optional(z.string()),
  style: z.optional(Style),
});
export type RichElement = z.infer<typeof RichElement>;

type Draw = (element: RichElement, rendering: Rendering) => Html;

const drawn: Readonly<Record<string, Draw>> = {
  text: ({ text = "", style = {} }) => styled(html`${text}`, style),
  link: ({ url = "", text }, { hrefOf }) => link(hrefOf(url), text ?? url),
  usergroup: ({ usergroup_id = "" }, { nameOfGroup }) =>
    html`<span class="mention">@${nameOfGroup(usergroup_id)}</span>`,
  user: ({ user_id = "" }, { nameOfUser }) => html`<span class="mention">@${nameOfUser(user_id)}</span>`,
  channel: ({ channel_id = "" }, { nameOfChannel }) => html`<span class="mention">#${nameOfChannel(channel_id)}</span>`,
  broadcast: ({ range = "" }) => html`<span class="mention loud">@${range}</span>`,
  emoji: ({ name = "" }) => html`${emojiOf(name)}`,
  date: ({ fallback = "" }) => html`${fallback}`,
};

export function richElement(element: RichElement, rendering: Rendering): Html {
  const draw = drawn[element.type];
  return draw === undefined ? fallbackElement(element.type) : draw(element, rendering);
}

function styled(words: Html, style: z.infer<typeof Style>): Html {
  const code = style.code === true ? html`<code>${words}</code>` : words;
  const strike = style.strike === true ? html`<s>${code}</s>` : code;
  const italic = style.italic === true ? html`<em>${strike}</em>` : strike;
  return style.bold === true ? html`<strong>${italic}</strong>` : italic;
}
