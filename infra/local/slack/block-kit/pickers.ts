import * as z from "zod/mini";
import { actionId, confirm, focus, maxSelected, picker } from "./element-fields.ts";

const pattern = (shape: RegExp, words: string) => z.string().check(z.regex(shape, words));
const id = z.string().check(z.minLength(1));
const ids = z.optional(z.array(id));

export const Datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...picker,
  initial_date: z.optional(pattern(/^\d{4}-\d{2}-\d{2}$/, "must be in the format YYYY-MM-DD")),
});
export const Timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...picker,
  initial_time: z.optional(pattern(/^([01]\d|2[0-3]):[0-5]\d$/, "must be in the format HH:mm")),
  timezone: z.optional(z.string()),
});
export const Datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...actionId,
  ...confirm,
  ...focus,
  initial_date_time: z.optional(z.int().check(z.minimum(1_000_000_000), z.maximum(9_999_999_999))),
});

const filter = z.optional(z.looseObject({}));
const conversation = {
  ...picker,
  default_to_current_conversation: z.optional(z.boolean()),
  filter,
};
const respond = { response_url_enabled: z.optional(z.boolean()) };

export const UsersSelect = z.strictObject({ type: z.literal("users_select"), ...picker, initial_user: z.optional(id) });
export const ConversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...conversation,
  ...respond,
  initial_conversation: z.optional(id),
});
export const ChannelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...picker,
  ...respond,
  initial_channel: z.optional(id),
});
export const MultiUsersSelect = z.strictObject({
  type: z.literal("multi_users_select"),
  ...picker,
  ...maxSelected,
  initial_users: ids,
});
export const MultiConversationsSelect = z.strictObject({
  type: z.literal("multi_conversations_select"),
  ...conversation,
  ...maxSelected,
  initial_conversations: ids,
});
export const MultiChannelsSelect = z.strictObject({
  type: z.literal("multi_channels_select"),
  ...picker,
  ...maxSelected,
  initial_channels: ids,
});
