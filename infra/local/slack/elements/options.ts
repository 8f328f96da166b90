import * as z from "zod/mini";
import type { Element } from "./found-element.ts";

/** A choice as Slack sends it back: whole. */
export const Option = z.looseObject({
  text: z.looseObject({ type: z.string(), text: z.string() }),
  value: z.string(),
});
export type Option = z.infer<typeof Option>;
const Options = z._default(z.array(Option), []);
const Group = z.looseObject({ label: z.object({ text: z.string() }), options: Options });
const Groups = z._default(z.array(Group), []);

/** The choices under the label of their group; without groups under none. */
export function groupsOf(
  element: Element,
): readonly { readonly label: string | undefined; readonly options: readonly Option[] }[] {
  const options = Options.parse(element["options"]);
  if (options.length > 0) return [{ label: undefined, options }];
  return Groups.parse(element["option_groups"]).map((group) => ({ label: group.label.text, options: group.options }));
}

/** Those of the element's choices that have one of these values, in the element's order. @throws Error naming one that is not offered. */
export function chosenOf(element: Element, values: readonly string[]): readonly Option[] {
  const all = groupsOf(element).flatMap(({ options }) => options);
  const unknown = values.find((value) => !all.some((option) => option.value === value));
  if (unknown !== undefined) throw new Error(`${element.action_id} does not offer ${unknown}`);
  return all.filter((option) => values.includes(option.value));
}
