import * as z from "zod/mini";
import {
  Checkboxes,
  ExternalSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  Overflow,
  RadioButtons,
  StaticSelect,
} from "./choices.ts";
import { actionId, confirm } from "./element-fields.ts";
import { EmailInput, FileInput, NumberInput, PlainTextInput, RichTextInput, UrlInput } from "./inputs.ts";
import {
  ChannelsSelect,
  ConversationsSelect,
  Datepicker,
  Datetimepicker,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiUsersSelect,
  Timepicker,
  UsersSelect,
} from "./pickers.ts";
import { chars, plainText } from "./text-objects.ts";

const Button = z.strictObject({
  type: z.literal("button"),
  ...actionId,
  ...confirm,
  text: plainText(75),
  value: z.optional(z.string().check(z.maxLength(2000))),
  url: z.optional(chars(3000)),
  style: z.optional(z.enum(["primary", "danger"])),
  accessibility_label: z.optional(chars(75)),
});
/** Known to Slack; not used here, so not measured. */
const WorkflowButton = z.looseObject({ type: z.literal("workflow_button"), ...actionId });

export const ImageElement = z.strictObject({
  type: z.literal("image"),
  image_url: z.optional(chars(3000)),
  slack_file: z.optional(z.record(z.string(), z.unknown())),
  alt_text: chars(2000),
});

const anywhere = [
  StaticSelect,
  MultiStaticSelect,
  Checkboxes,
  RadioButtons,
  Datepicker,
  Timepicker,
  UsersSelect,
  ConversationsSelect,
  ChannelsSelect,
  MultiUsersSelect,
  MultiConversationsSelect,
  MultiChannelsSelect,
  ExternalSelect,
  MultiExternalSelect,
] as const;

// Which element may stand where is said at each one in docs.slack.dev/reference/block-kit/block-elements.
export const InActions = z.discriminatedUnion("type", [Button, WorkflowButton, Overflow, Datetimepicker, ...anywhere]);
export const Accessory = z.discriminatedUnion("type", [Button, WorkflowButton, Overflow, ImageElement, ...anywhere]);
export const InInput = z.discriminatedUnion("type", [
  PlainTextInput,
  NumberInput,
  EmailInput,
  UrlInput,
  RichTextInput,
  FileInput,
  Datetimepicker,
  ...anywhere,
]);
