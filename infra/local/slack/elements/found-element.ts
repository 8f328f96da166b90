import * as z from "zod/mini";

/** An element that a person can act on, with whatever else it carries. */
export const Element = z.looseObject({ type: z.string(), action_id: z._default(z.string(), "") });
export type Element = z.infer<typeof Element>;

/** An element, the block that holds it, and what the block asks of it. */
export interface FoundElement {
  readonly blockId: string;
  readonly element: Element;
  /** Of an input block: it is sent with the view, and by itself only when `dispatches`. */
  readonly isInput: boolean;
  readonly dispatches: boolean;
  readonly optional: boolean;
}

const Holder = z.looseObject({
  type: z.string(),
  block_id: z._default(z.string(), ""),
  elements: z.optional(z.array(z.unknown())),
  accessory: z.optional(z.unknown()),
  element: z.optional(z.unknown()),
  optional: z.optional(z.boolean()),
  dispatch_action: z.optional(z.boolean()),
});
const holders = ["actions", "section", "input"];

/** Every element of these blocks, in their order. */
export function elementsOf(blocks: readonly unknown[]): readonly FoundElement[] {
  return blocks.flatMap((block) => {
    const holder = Holder.safeParse(block);
    if (!holder.success || !holders.includes(holder.data.type)) return [];
    const { type, block_id: blockId, elements = [], accessory, element, optional, dispatch_action } = holder.data;
    const isInput = type === "input";
    const about = { blockId, isInput, dispatches: !isInput || dispatch_action === true, optional: optional === true };
    return [...elements, accessory, element].flatMap((one) => {
      const read = Element.safeParse(one);
      return read.success && read.data.type !== "image" ? [{ ...about, element: read.data }] : [];
    });
  });
}

/** Whether `value` is what this element sends: a button has one, a menu a choice of them. */
function offers({ element }: FoundElement, value: string | undefined): boolean {
  return element.type !== "button" || value === undefined || element["value"] === value;
}

/**
 * The first element with this action id, or the one of this `block_id/action_id`; of buttons that share it the one with `value`.
 * @throws Error when there is none.
 */
export function findElement(blocks: readonly unknown[], name: string, value?: string): FoundElement {
  const offered = elementsOf(blocks).filter((one) => offers(one, value));
  const byAction = ({ element }: FoundElement) => element.action_id === name || name.endsWith(`/${element.action_id}`);
  // A block that the app left unnamed has another id since it was last changed, but the same action.
  const found = offered.find((one) => keyOf(one) === name) ?? offered.find(byAction);
  if (found !== undefined) return found;
  throw new Error(`There is no button ${name}${value === undefined ? "" : ` with value ${value}`} here`);
}

/** The name of an element that no other one of its view or message has. */
export function keyOf({ blockId, element }: Pick<FoundElement, "blockId" | "element">): string {
  return `${blockId}/${element.action_id}`;
}
