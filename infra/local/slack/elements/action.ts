import type { FoundElement } from "./found-element.ts";
import { chosenOf } from "./options.ts";
import { type StateValue, typedValue } from "./state-value.ts";

/** One of the `actions` of a `block_actions` payload. @param atMs when, in milliseconds since 1970. */
export function actionOf({ blockId, element }: FoundElement, value: StateValue | undefined, atMs: number) {
  const { type, action_id, placeholder } = element;
  const about = { block_id: blockId, action_ts: (atMs / 1000).toFixed(6) };
  if (type === "button") return { ...element, ...about };
  return { type, action_id, ...about, ...(placeholder === undefined ? {} : { placeholder }), ...value };
}

/** What a person chose there; an overflow menu holds nothing but says what was chosen. @throws Error for a choice it does not offer. */
export function choiceIn({ element }: FoundElement, chosen: readonly string[]): StateValue | undefined {
  if (element.type !== "overflow") return typedValue(element, chosen);
  const [option] = chosenOf(element, chosen);
  if (option === undefined) throw new Error(`${element.action_id} needs a choice`);
  return { type: element.type, selected_option: option };
}
