import * as z from "zod/mini";
import { actionId, dispatch, focus, placeholder } from "./element-fields.ts";

const typing = { ...actionId, ...placeholder, ...dispatch, ...focus };
const length = (least: number) => z.optional(z.int().check(z.minimum(least), z.maximum(3000)));
const number = z.optional(z.string().check(z.regex(/^-?\d+(\.\d+)?$/, "must be a number")));

interface Limits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}
const ordered = ({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Limits) => least <= most;
const asNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));

export const PlainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typing,
    initial_value: z.optional(z.string().check(z.maxLength(3000))),
    multiline: z.optional(z.boolean()),
    min_length: length(0),
    max_length: length(1),
  })
  .check(
    z.refine(
      ({ min_length: least, max_length: most }) => ordered({ least, most }),
      "min_length must be less than or equal to max_length",
    ),
  );
export const NumberInput = z
  .strictObject({
    type: z.literal("number_input"),
    ...typing,
    is_decimal_allowed: z.boolean(),
    initial_value: number,
    min_value: number,
    max_value: number,
  })
  .check(
    z.refine(
      ({ min_value, max_value }) => ordered({ least: asNumber(min_value), most: asNumber(max_value) }),
      "min_value must be less than or equal to max_value",
    ),
  );
export const EmailInput = z.strictObject({
  type: z.literal("email_text_input"),
  ...typing,
  initial_value: z.optional(z.string()),
});
export const UrlInput = z.strictObject({
  type: z.literal("url_text_input"),
  ...typing,
  initial_value: z.optional(z.string()),
});
/** Formatted text; what people type there is not drawn here, so its value is not measured. */
export const RichTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typing,
  initial_value: z.optional(z.looseObject({ type: z.literal("rich_text") })),
});
export const FileInput = z.strictObject({
  type: z.literal("file_input"),
  ...actionId,
  filetypes: z.optional(z.array(z.string()).check(z.minLength(1))),
  max_files: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
});
