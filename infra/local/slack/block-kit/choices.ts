import * as z from "zod/mini";
import { actionId, confirm, focus, maxSelected, picker } from "./element-fields.ts";
import { anyText, chars, plainText } from "./text-objects.ts";

const plainOption = z.strictObject({ text: plainText(75), value: chars(150), description: z.optional(plainText(75)) });
const textOption = z.strictObject({ text: anyText(75), value: chars(150), description: z.optional(anyText(75)) });
const linkOption = z.strictObject({ ...plainOption.shape, url: z.optional(chars(3000)) });

const menuOptions = z.array(plainOption).check(z.minLength(1), z.maxLength(100));
const menu = {
  ...picker,
  options: z.optional(menuOptions),
  option_groups: z.optional(
    z.array(z.strictObject({ label: plainText(75), options: menuOptions })).check(z.minLength(1), z.maxLength(100)),
  ),
};

interface Offer {
  readonly options?: readonly unknown[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly unknown[] }[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: readonly unknown[] | undefined;
}

/** Exactly one of `options` and `option_groups`. */
const oneList = z.refine<Offer>(
  ({ options, option_groups }) => (options === undefined) !== (option_groups === undefined),
  "must provide either options or option_groups",
);
/** What is chosen at first must be one of the options to the letter. */
const initialOffered = z.refine<Offer>((offer) => {
  const { options = [], option_groups: groups = [], initial_option: one, initial_options: some = [] } = offer;
  const offered = [...options, ...groups.flatMap((group) => group.options)].map((option) => JSON.stringify(option));
  return [...(one === undefined ? [] : [one]), ...some].every((option) => offered.includes(JSON.stringify(option)));
}, "initial option must exactly match one of the options");

export const StaticSelect = z
  .strictObject({ type: z.literal("static_select"), ...menu, initial_option: z.optional(plainOption) })
  .check(oneList, initialOffered);
export const MultiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...menu,
    ...maxSelected,
    initial_options: z.optional(z.array(plainOption).check(z.minLength(1))),
  })
  .check(oneList, initialOffered);
export const Overflow = z.strictObject({
  type: z.literal("overflow"),
  ...actionId,
  ...confirm,
  options: z.array(linkOption).check(z.minLength(1), z.maxLength(5)),
});

const fewOptions = z.array(textOption).check(z.minLength(1), z.maxLength(10));
const choice = { ...actionId, ...confirm, ...focus, options: fewOptions };
export const Checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...choice,
    initial_options: z.optional(z.array(textOption).check(z.minLength(1))),
  })
  .check(initialOffered);
export const RadioButtons = z
  .strictObject({ type: z.literal("radio_buttons"), ...choice, initial_option: z.optional(textOption) })
  .check(initialOffered);

const external = { ...picker, min_query_length: z.optional(z.int().check(z.minimum(0))) };
export const ExternalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...external,
  initial_option: z.optional(plainOption),
});
export const MultiExternalSelect = z.strictObject({
  type: z.literal("multi_external_select"),
  ...external,
  ...maxSelected,
  initial_options: z.optional(z.array(plainOption).check(z.minLength(1))),
});
/** What an app may answer when somebody types in its menu; unlike the menu itself, also nothing. */
export const OfferedOptions = z
  .strictObject({
    options: z.optional(z.array(plainOption).check(z.maxLength(100))),
    option_groups: menu.option_groups,
  })
  .check(oneList);
