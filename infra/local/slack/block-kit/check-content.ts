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

/** Why Slack would refuse the content of a message, or nothing. */
export function refuseMessage(args: SlackArgs): SlackAnswer | undefined {
  const { blocks, metadata } = args;
  if (blocks !== undefined) {
    const errors = complaints(messageBlocks, blocks, "/blocks");
    if (errors.length > 0) return { ok: false, error: "invalid_blocks", errors, ...detail(errors) };
  }
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
