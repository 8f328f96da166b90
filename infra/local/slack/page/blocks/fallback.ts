import { type Html, html } from "../html.ts";

/** A block or element that this page does not draw; its kind is named so that nobody wonders. */
export function fallbackElement(type: unknown): Html {
  return html`<span class="unknown">[${typeof type === "string" ? type : "block"}]</span>`;
}
