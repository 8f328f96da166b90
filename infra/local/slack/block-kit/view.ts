import * as z from "zod/mini";
import { elementsOf } from "../elements/found-element.ts";
import { blocksUpTo } from "./blocks.ts";
import { plainText } from "./text-objects.ts";

const upTo = (longest: number) => z.optional(z.string().check(z.maxLength(longest)));

const shared = {
  blocks: blocksUpTo(100),
  private_metadata: upTo(3000),
  callback_id: upTo(255),
  external_id: upTo(255),
};

/** Only one element of a view may ask for the focus. */
const oneFocus = z.refine<{ readonly blocks: readonly unknown[] }>(
  ({ blocks }) => elementsOf(blocks).filter(({ element }) => element["focus_on_load"] === true).length <= 1,
  "only one element can be focused on load",
);

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
    oneFocus,
  );

const Home = z.strictObject({ type: z.literal("home"), ...shared }).check(oneFocus);

/** Modals and home tabs within their limits; docs.slack.dev/reference/views. */
export const viewSchemas = { modal: Modal, home: Home, any: z.discriminatedUnion("type", [Modal, Home]) };
export type ViewType = keyof typeof viewSchemas;
