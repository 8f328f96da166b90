import { type FoundElement, keyOf } from "../../elements/found-element.ts";
import type { Around } from "../rendering.ts";

/** The id of an element in the page: a root and its copy in the open thread differ. */
export function idOf(found: Pick<FoundElement, "blockId" | "element">, around: Around): string {
  const where = around.surface === "view" ? around.of : `${around.inThread ? "r" : "b"}-${around.ts}`;
  return encodeURIComponent(`${where}-${keyOf(found)}`);
}

/** The name of a field in a modal's form. */
export function fieldOf(found: Pick<FoundElement, "blockId" | "element">): string {
  return `in:${keyOf(found)}`;
}

/** What a modal's form asks for when this element is pressed or changed. */
export function pressOf(found: Pick<FoundElement, "blockId" | "element">): string {
  return `press:${encodeURIComponent(keyOf(found))}`;
}

/** What a form asks for when somebody types in the search box of a menu whose options come from the app. */
export function suggestOf(found: Pick<FoundElement, "blockId" | "element">): string {
  return `suggest:${encodeURIComponent(keyOf(found))}`;
}

/** The name of that search box in the form of a modal or home tab. */
export function findOf(key: string): string {
  return `find:${key}`;
}
