import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";

/** Slack's refusal of a method for which the app has no scope, or nothing. */
export function lacksScope({ scopes }: WorkspaceParts, needed: string): SlackAnswer | undefined {
  return scopes.includes(needed)
    ? undefined
    : { ok: false, error: "missing_scope", needed, provided: scopes.join(",") };
}
