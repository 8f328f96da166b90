import * as z from "zod/mini";
import type { FoundElement } from "../../elements/found-element.ts";
import { textsOf } from "../../elements/state-value.ts";
import { fallbackElement } from "../blocks/fallback.ts";
import { type Html, html } from "../html.ts";
import type { Around, Rendering } from "../rendering.ts";
import { button } from "./button.ts";
import { control } from "./control.ts";
import { searchBox } from "./external-menu.ts";
import { calledBy } from "./field.ts";
import { fieldOf, idOf, pressOf } from "./names.ts";
import { overflow } from "./overflow.ts";
import { pressForm } from "./press-form.ts";

/** One element that a person can act on, wherever it stands. */
export function showElement(found: FoundElement, rendering: Rendering, around: Around): Html {
  const { type } = found.element;
  if (type === "button") return button(found, rendering, around);
  if (type === "overflow") return overflow(found, rendering, around);
  const shown = around.surface === "view" ? inView(found, rendering, around) : inMessage(found, rendering, around);
  if (shown === undefined) return fallbackElement(type);
  return type.endsWith("external_select") ? html`${searchBox(found, rendering, around)}${shown}` : shown;
}

const Focus = z.object({ focus_on_load: z._default(z.boolean(), false) });

/** A field of the modal's form; one that tells the app at once also has a button, for browsers without the script. */
function inView(found: FoundElement, rendering: Rendering, around: Extract<Around, { surface: "view" }>) {
  const { blockId, element, dispatches } = found;
  const id = idOf(found, around);
  const more = html`${dispatches && html`data-send="${pressOf(found)}" data-on="${sendsOn(element)}"`} ${Focus.parse(element).focus_on_load && html`autofocus`} ${around.errors[blockId] !== undefined && html`aria-invalid="true" aria-describedby="${id}-error"`}`;
  const texts = textsOf(element, around.values[blockId]?.[element.action_id]);
  const field = control(element, { name: fieldOf(found), id, texts, more, called: calledBy(found) }, rendering);
  if (field === undefined || !dispatches) return field;
  return html`${field}<button type="submit" name="do" value="${pressOf(found)}" class="button unscripted">Chọn</button>`;
}

/** A form of its own that is sent when something else is chosen. */
function inMessage(found: FoundElement, rendering: Rendering, around: Extract<Around, { surface: "message" }>) {
  const { blockId, element } = found;
  const texts = textsOf(element, around.values[blockId]?.[element.action_id]);
  const more = html`data-send data-on="${sendsOn(element)}"`;
  const field = control(
    element,
    { name: "value", id: idOf(found, around), texts, more, called: calledBy(found) },
    rendering,
  );
  if (field === undefined) return undefined;
  return pressForm(
    found,
    rendering,
    around,
    html`${field}<button type="submit" class="button unscripted">Chọn</button>`,
  );
}

const Dispatch = z.object({
  dispatch_action_config: z.optional(z.object({ trigger_actions_on: z.array(z.string()) })),
});

/** When a field tells the app: a text on Enter unless it asks for every letter, anything else when it changes. */
function sendsOn(element: FoundElement["element"]): string {
  if (!element.type.endsWith("_input")) return "change";
  const { dispatch_action_config: asked } = Dispatch.parse(element);
  return asked?.trigger_actions_on.includes("on_character_entered") === true ? "input" : "enter";
}
