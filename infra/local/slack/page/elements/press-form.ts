import { type FoundElement, keyOf } from "../../elements/found-element.ts";
import { type Html, html } from "../html.ts";
import { addressOf } from "../place.ts";
import type { Around, Rendering } from "../rendering.ts";

/** The form of one element of a message. */
export function pressForm(
  found: FoundElement,
  { path, place }: Rendering,
  { ts }: Extract<Around, { surface: "message" }>,
  inside: Html,
  act = "press",
): Html {
  return html`<form method="post" action="${path}/${act}${addressOf(place)}" class="press">
<input type="hidden" name="ts" value="${ts}"><input type="hidden" name="action" value="${keyOf(found)}">${inside}</form>`;
}
