import * as z from "zod/mini";
import { elementsOf, type FoundElement } from "./elements/found-element.ts";
import { Option } from "./elements/options.ts";

/** Options that the app offered to one person for its external menus; nobody may choose any other. */
export interface Suggestions {
  offer(user: string, found: FoundElement, options: readonly Option[]): void;
  /** The blocks with what was offered to `user` in their external menus, beside what those begin with. */
  withSuggested(user: string, blocks: readonly unknown[]): readonly unknown[];
}

const External = z.looseObject({
  type: z.enum(["external_select", "multi_external_select"]),
  action_id: z.string(),
  initial_option: z.optional(Option),
  initial_options: z._default(z.array(Option), []),
});
const Holder = z.looseObject({
  elements: z.optional(z.array(z.unknown())),
  accessory: z.optional(z.unknown()),
  element: z.optional(z.unknown()),
});

export function suggestions(changed: () => void): Suggestions {
  const offered = new Map<string, readonly Option[]>();
  const key = (user: string, blockId: string, actionId: string) => JSON.stringify([user, blockId, actionId]);
  const filled = (user: string, blockId: string, element: unknown): unknown => {
    const read = External.safeParse(element);
    if (!read.success) return element;
    const { action_id, initial_option: first, initial_options: more } = read.data;
    const known = [
      ...(first === undefined ? [] : [first]),
      ...more,
      ...(offered.get(key(user, blockId, action_id)) ?? []),
    ];
    return { ...read.data, options: [...new Map(known.map((option) => [option.value, option])).values()] };
  };
  const fillBlock = (user: string, block: unknown): unknown => {
    const found = elementsOf([block]).find(({ element }) => External.safeParse(element).success);
    const holder = Holder.safeParse(block);
    if (found === undefined || !holder.success) return block;
    const fill = (element: unknown) => filled(user, found.blockId, element);
    const { elements, accessory, element, ...rest } = holder.data;
    return {
      ...rest,
      ...(elements === undefined ? {} : { elements: elements.map(fill) }),
      ...(accessory === undefined ? {} : { accessory: fill(accessory) }),
      ...(element === undefined ? {} : { element: fill(element) }),
    };
  };
  return {
    offer(user, { blockId, element }, options) {
      const at = key(user, blockId, element.action_id);
      // What was offered before may be chosen already.
      offered.set(at, [...(offered.get(at) ?? []), ...options]);
      changed();
    },
    withSuggested: (user, blocks) => blocks.map((block) => fillBlock(user, block)),
  };
}
