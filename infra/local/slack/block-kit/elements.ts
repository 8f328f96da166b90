import * as z from "zod/mini";
import { anyText, Confirm, chars, plainText } from "./text-objects.ts";

const actionId = { action_id: z.optional(chars(255)) };

const Button = z.strictObject({
  type: z.literal("button"),
  ...actionId,
  text: plainText(75),
  value: z.optional(z.string().check(z.maxLength(2000))),
  url: z.optional(chars(3000)),
  style: z.optional(z.enum(["primary", "danger"])),
  confirm: z.optional(Confirm),
  accessibility_label: z.optional(chars(75)),
});

const Option = z.strictObject({
  text: anyText(75),
  value: chars(150),
  description: z.optional(anyText(75)),
  url: z.optional(chars(3000)),
});
const options = (most: number) => z.array(Option).check(z.minLength(1), z.maxLength(most));
const OptionGroup = z.strictObject({ label: plainText(75), options: options(100) });

const Select = z.looseObject({
  type: z.enum(["static_select", "multi_static_select"]),
  ...actionId,
  placeholder: z.optional(plainText(150)),
  options: z.optional(options(100)),
  option_groups: z.optional(z.array(OptionGroup).check(z.minLength(1), z.maxLength(100))),
});
const Overflow = z.looseObject({ type: z.literal("overflow"), ...actionId, options: options(5) });
const Choices = z.looseObject({ type: z.enum(["checkboxes", "radio_buttons"]), ...actionId, options: options(10) });
const TextInput = z.looseObject({
  type: z.literal("plain_text_input"),
  ...actionId,
  placeholder: z.optional(plainText(150)),
  initial_value: z.optional(z.string().check(z.maxLength(3000))),
  max_length: z.optional(z.int().check(z.minimum(1), z.maximum(3000))),
});
/** Known to Slack, with no limit here beyond the action id. */
const OtherElement = z.looseObject({
  type: z.enum([
    "users_select",
    "multi_users_select",
    "conversations_select",
    "multi_conversations_select",
    "channels_select",
    "multi_channels_select",
    "external_select",
    "multi_external_select",
    "datepicker",
    "datetimepicker",
    "timepicker",
    "email_text_input",
    "url_text_input",
    "number_input",
    "rich_text_input",
    "file_input",
    "workflow_button",
  ]),
  ...actionId,
});

export const ImageElement = z.strictObject({
  type: z.literal("image"),
  image_url: z.optional(chars(3000)),
  slack_file: z.optional(z.record(z.string(), z.unknown())),
  alt_text: chars(2000),
});

/** What a person acts on; docs.slack.dev/reference/block-kit/block-elements. */
export const Interactive = z.discriminatedUnion("type", [Button, Select, Overflow, Choices, TextInput, OtherElement]);
export const Accessory = z.discriminatedUnion("type", [
  Button,
  Select,
  Overflow,
  Choices,
  TextInput,
  OtherElement,
  ImageElement,
]);
