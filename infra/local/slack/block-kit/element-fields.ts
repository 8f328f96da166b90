import * as z from "zod/mini";
import { Confirm, chars, plainText } from "./text-objects.ts";

/** Fields that several elements share; docs.slack.dev/reference/block-kit/block-elements. */
export const actionId = { action_id: z.optional(chars(255)) };
export const confirm = { confirm: z.optional(Confirm) };
export const focus = { focus_on_load: z.optional(z.boolean()) };
export const placeholder = { placeholder: z.optional(plainText(150)) };
/** A menu or picker: may ask back, takes the focus, says what to do while it is empty. */
export const picker = { ...actionId, ...confirm, ...focus, ...placeholder };
export const dispatch = {
  dispatch_action_config: z.optional(
    z.strictObject({
      trigger_actions_on: z
        .array(z.enum(["on_enter_pressed", "on_character_entered"]))
        .check(z.minLength(1), z.maxLength(2)),
    }),
  ),
};
export const maxSelected = { max_selected_items: z.optional(z.int().check(z.minimum(1))) };
