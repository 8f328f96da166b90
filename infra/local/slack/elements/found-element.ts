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

/** The first element with this action id; of buttons that share it the one with `value`. @throws Error when there is none. */
export function findElement(blocks: readonly unknown[], actionId: string, value?: string): FoundElement {
  const found = elementsOf(blocks).find((one) => one.element.action_id === actionId && offers(one, value));
  if (found !== undefined) return found;
  throw new Error(`There is no button ${actionId}${value === undefined ? "" : ` with value ${value}`} here`);
}
