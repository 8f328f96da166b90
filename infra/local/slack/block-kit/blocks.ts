import * as z from "zod/mini";
import { Accessory, ImageElement, InActions, InInput } from "./elements.ts";
import { anyText, chars, mrkdwnText, plainText } from "./text-objects.ts";

const blockId = { block_id: z.optional(chars(255)) };

const Header = z.strictObject({ type: z.literal("header"), ...blockId, text: plainText(150) });
const Divider = z.strictObject({ type: z.literal("divider"), ...blockId });
const Section = z
  .strictObject({
    type: z.literal("section"),
    ...blockId,
    text: z.optional(anyText(3000)),
    fields: z.optional(z.array(anyText(2000)).check(z.minLength(1), z.maxLength(10))),
    accessory: z.optional(Accessory),
    expand: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ text, fields }) => text !== undefined || fields !== undefined,
      "missing required field: text or fields",
    ),
  );
const Context = z.strictObject({
  type: z.literal("context"),
  ...blockId,
  elements: z
    .array(z.discriminatedUnion("type", [plainText(3000), mrkdwnText(3000), ImageElement]))
    .check(z.minLength(1), z.maxLength(10)),
});
const Actions = z.strictObject({
  type: z.literal("actions"),
  ...blockId,
  elements: z.array(InActions).check(
    z.minLength(1),
    z.maxLength(25),
    z.refine((elements) => allDiffer(elements.map((one) => one.action_id)), "action_id already exists"),
  ),
});
const Image = z.strictObject({
  ...ImageElement.shape,
  ...blockId,
  title: z.optional(plainText(2000)),
});
const Input = z.strictObject({
  type: z.literal("input"),
  ...blockId,
  label: plainText(2000),
  element: InInput,
  hint: z.optional(plainText(2000)),
  optional: z.optional(z.boolean()),
  dispatch_action: z.optional(z.boolean()),
});
const RichText = z.strictObject({
  type: z.literal("rich_text"),
  ...blockId,
  elements: z.array(
    z.looseObject({
      type: z.enum(["rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"]),
      elements: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});
const Markdown = z.strictObject({ type: z.literal("markdown"), ...blockId, text: chars(12_000) });
/** Known to Slack; not used here, so not measured: the page names its kind instead of drawing it. */
const OtherBlock = z.looseObject({
  type: z.enum([
    "file",
    "video",
    "call",
    "table",
    "alert",
    "card",
    "carousel",
    "container",
    "context_actions",
    "data_table",
    "data_visualization",
    "plan",
    "task_card",
  ]),
  ...blockId,
});

const Block = z.discriminatedUnion("type", [
  Header,
  Divider,
  Section,
  Context,
  Actions,
  Image,
  Input,
  RichText,
  Markdown,
  OtherBlock,
]);

/** Blocks of one surface: 50 in a message, 100 in a modal or the home tab (docs.slack.dev/reference/block-kit/blocks). */
export const blocksUpTo = (most: number) =>
  z.array(Block).check(
    z.maxLength(most),
    z.refine((blocks) => allDiffer(blocks.map((one) => one.block_id)), "block_id already exists"),
  );

function allDiffer(ids: readonly (string | undefined)[]): boolean {
  const named = ids.filter((id) => id !== undefined);
  return new Set(named).size === named.length;
}
