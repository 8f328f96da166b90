import * as z from "zod/mini";
import type { Element } from "../../elements/found-element.ts";
import type { Html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { TextObject } from "../text-object.ts";

/** A field as it is to stand in a form. */
export interface Field {
  readonly name: string;
  readonly id: string;
  /** What is typed or chosen. */
  readonly texts: readonly string[];
  /** More attributes, such as what is wrong and when it is sent. */
  readonly more: Html;
}

/** Draws the field of one kind of element. */
export type Control = (element: Element, field: Field, rendering: Rendering) => Html;

const Placeholder = z.object({ placeholder: z.optional(TextObject) });

export function placeholderOf(element: Element): string {
  return Placeholder.parse(element).placeholder?.text ?? "";
}
