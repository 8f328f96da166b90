import * as z from "zod/mini";
import { blocksUpTo } from "./blocks.ts";
import { plainText } from "./text-objects.ts";

const upTo = (longest: number) => z.optional(z.string().check(z.maxLength(longest)));

const shared = {
  blocks: blocksUpTo(100),
  private_metadata: upTo(3000),
  callback_id: upTo(255),
  external_id: upTo(255),
};

const Modal = z
  .strictObject({
    type: z.literal("modal"),
    ...shared,
    title: plainText(24),
    submit: z.optional(plainText(24)),
    close: z.optional(plainText(24)),
    clear_on_close: z.optional(z.boolean()),
    notify_on_close: z.optional(z.boolean()),
    submit_disabled: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ blocks, submit }) => submit !== undefined || !blocks.some((block) => block.type === "input"),
      "missing required field: submit",
    ),
  );

/** A modal or home tab within its limits; docs.slack.dev/reference/views. */
export const View = z.discriminatedUnion("type", [Modal, z.strictObject({ type: z.literal("home"), ...shared })]);
