import * as z from "zod/mini";

/** 1 to `longest` characters. */
export const chars = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** `plain_text`, the only text that headers, buttons and titles take. */
export const plainText = (longest: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: chars(longest), emoji: z.optional(z.boolean()) });

export const mrkdwnText = (longest: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: chars(longest), verbatim: z.optional(z.boolean()) });

export const anyText = (longest: number) => z.discriminatedUnion("type", [plainText(longest), mrkdwnText(longest)]);

/** The question before an act; docs.slack.dev, confirmation dialog. */
export const Confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.optional(z.enum(["primary", "danger"])),
});
