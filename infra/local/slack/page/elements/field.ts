import * as z from "zod/mini";
import type { Element, FoundElement } from "../../elements/found-element.ts";
import { type Html, html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { TextObject } from "../text-object.ts";

/** A field as it is to stand in a form. */
export interface Field {
  readonly name: string;
  readonly id: string;
  /** What it is called, where no visible label says it. */
  readonly called: Html;
  /** What is typed or chosen. */
  readonly texts: readonly string[];
  /** More attributes, such as what is wrong and when it is sent. */
  readonly more: Html;
}

/** Draws the field of one kind of element. */
export type Control = (element: Element, field: Field, rendering: Rendering) => Html;

/** The name of a field that no input block labels: what it says while it is empty. */
export function calledBy({ isInput, element }: FoundElement): Html {
  const words = placeholderOf(element) === "" ? "Chọn một mục" : placeholderOf(element);
  return html`${!isInput && html`aria-label="${words}"`}`;
}

const Placeholder = z.object({ placeholder: z.optional(TextObject) });

export function placeholderOf(element: Element): string {
  return Placeholder.parse(element).placeholder?.text ?? "";
}
