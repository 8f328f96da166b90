import { elementsOf, type FoundElement, keyOf } from "./found-element.ts";
import { initialValue, type StateValue, typedValue } from "./state-value.ts";

/** `state.values`: block id → action id → what the element holds. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>;

/** What is typed or chosen, by `block_id/action_id`, by action id or by block id. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What the elements of these blocks hold: what they held before under the same ids, or what they begin with. */
export function stateOf(blocks: readonly unknown[], before: StateValues = {}): StateValues {
  return collect(elementsOf(blocks), ({ blockId, element }) => {
    const held = before[blockId]?.[element.action_id];
    return held?.type === element.type ? held : initialValue(element);
  });
}

/** The state after typing. @throws Error for what no element takes, or a choice that is not offered. */
export function stateAfter(blocks: readonly unknown[], before: StateValues, typed: Typed): StateValues {
  const elements = elementsOf(blocks);
  for (const key of Object.keys(typed))
    if (!elements.some((one) => keysOf(one).includes(key))) throw new Error(`Nothing here takes ${key}`);
  return collect(elements, (one) => {
    const key = keysOf(one).find((name) => Object.hasOwn(typed, name));
    const given = key === undefined ? undefined : typed[key];
    if (given === undefined) return before[one.blockId]?.[one.element.action_id] ?? initialValue(one.element);
    return typedValue(one.element, typeof given === "string" ? [given] : given);
  });
}

/** How an element may be named, the clearest first; an input is alone in its block. */
function keysOf(one: FoundElement): readonly string[] {
  return [keyOf(one), one.element.action_id, ...(one.isInput ? [one.blockId] : [])];
}

function collect(
  elements: readonly FoundElement[],
  valueFor: (one: FoundElement) => StateValue | undefined,
): StateValues {
  const values: Record<string, Record<string, StateValue>> = {};
  for (const one of elements) {
    const value = valueFor(one);
    if (value !== undefined) values[one.blockId] = { ...values[one.blockId], [one.element.action_id]: value };
  }
  return values;
}
