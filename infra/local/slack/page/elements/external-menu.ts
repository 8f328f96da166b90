import { type FoundElement, keyOf } from "../../elements/found-element.ts";
import { type Html, html } from "../html.ts";
import type { Around, Rendering } from "../rendering.ts";
import { placeholderOf } from "./field.ts";
import { findOf, idOf, suggestOf } from "./names.ts";
import { pressForm } from "./press-form.ts";

/** A box to search in before a menu whose options come from the app; what it finds stands in the menu afterwards. */
export function searchBox(found: FoundElement, rendering: Rendering, around: Around): Html {
  const id = `${idOf(found, around)}-search`;
  const words = placeholderOf(found.element) === "" ? "Tìm trong danh sách" : placeholderOf(found.element);
  const box = (name: string, asks: Html) =>
    html`<input type="search" id="${id}" name="${name}" class="search" placeholder="${words}" aria-label="${words}" autocomplete="off" data-on="input" ${asks}>`;
  if (around.surface === "view") {
    const press = suggestOf(found);
    return html`${box(findOf(keyOf(found)), html`data-send="${press}"`)}<button type="submit" name="do" value="${press}" class="button unscripted">Tìm</button>`;
  }
  const inside = html`${box("typed", html`data-send`)}<button type="submit" class="button unscripted">Tìm</button>`;
  return pressForm(found, rendering, around, inside, "suggest");
}
