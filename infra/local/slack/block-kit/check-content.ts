import * as z from "zod/mini";
import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import { blocksUpTo } from "./blocks.ts";
import { complaints } from "./complaints.ts";
import { type ViewType, viewSchemas } from "./view.ts";

const messageBlocks = blocksUpTo(50);
const Metadata = z.strictObject({
  event_type: z.string().check(z.minLength(1), z.maxLength(255)),
  event_payload: z.record(z.string(), z.unknown()),
});
/** Slack names no figure; a message's metadata beyond this is refused by the real one (recalled, not verified). */
const metadataBytes = 16_000;
const viewBytes = 250_000;
const markdownChars = 12_000;
const mostAttachments = 100;

/** Why Slack would refuse the content of a message, or nothing. */
export function refuseMessage(args: SlackArgs): SlackAnswer | undefined {
  return refuseMarkdown(args) ?? refuseAttachments(args) ?? refuseBlocks(args) ?? refuseMetadata(args);
}

function refuseMarkdown({ markdown_text: markdown, text, blocks }: SlackArgs): SlackAnswer | undefined {
  if (markdown === undefined) return undefined;
  if (text !== undefined || blocks !== undefined) return { ok: false, error: "markdown_text_conflict" };
  return typeof markdown === "string" && markdown.length > markdownChars
    ? { ok: false, error: "msg_too_long" }
    : undefined;
}

function refuseAttachments({ attachments }: SlackArgs): SlackAnswer | undefined {
  const isTooMany = Array.isArray(attachments) && attachments.length > mostAttachments;
  return isTooMany ? { ok: false, error: "too_many_attachments" } : undefined;
}

function refuseBlocks({ blocks }: SlackArgs): SlackAnswer | undefined {
  const errors = blocks === undefined ? [] : complaints(messageBlocks, blocks, "/blocks");
  return errors.length > 0 ? { ok: false, error: "invalid_blocks", errors, ...detail(errors) } : undefined;
}

function refuseMetadata({ metadata }: SlackArgs): SlackAnswer | undefined {
  if (metadata === undefined) return undefined;
  const errors = complaints(Metadata, metadata, "/metadata");
  if (errors.length > 0) return { ok: false, error: "invalid_metadata_schema", ...detail(errors) };
  return bytes(metadata) > metadataBytes ? { ok: false, error: "metadata_too_large" } : undefined;
}

/** Why Slack would refuse a modal or home tab, or nothing. @param type where it is to be shown. */
export function refuseView(view: unknown, type: ViewType = "any"): SlackAnswer | undefined {
  const errors = complaints(viewSchemas[type], view, "/view");
  if (errors.length > 0) return { ok: false, error: "invalid_arguments", ...detail(errors) };
  return bytes(view) > viewBytes ? { ok: false, error: "view_too_large" } : undefined;
}

function detail(errors: readonly string[]) {
  return { response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } };
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
