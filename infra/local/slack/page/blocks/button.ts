import * as z from "zod/mini";
import { type Html, html } from "../html.ts";
import { addressOf } from "../place.ts";
import type { Around, Rendering } from "../rendering.ts";
import { TextObject, textObject } from "../text-object.ts";

export const Button = z.object({
  type: z.literal("button"),
  text: TextObject,
  action_id: z._default(z.string(), ""),
  value: z.optional(z.string()),
  style: z.optional(z.enum(["primary", "danger"])),
});

/** A form of its own, so that it works without a script. */
export function button(one: z.infer<typeof Button>, rendering: Rendering, { ts, inThread }: Around): Html {
  const { path, place } = rendering;
  return html`<form method="post" action="${path}/press${addressOf(place)}" class="press">
<input type="hidden" name="ts" value="${ts}"><input type="hidden" name="button" value="${one.action_id}">
${one.value !== undefined && html`<input type="hidden" name="value" value="${one.value}">`}
<button type="submit" class="button ${one.style ?? ""}" id="${encodeURIComponent(`${inThread ? "r" : "b"}-${ts}-${one.action_id}-${one.value ?? ""}`)}">${textObject(one.text, rendering)}</button></form>`;
}
