import type { HandlersOf } from "../slack/working.ts";

/** What the worker does for suggestions; nothing is said in Slack yet. */
export function suggestionHandlers(): HandlersOf<"suggestions"> {
  return {
    "suggestions.clock": async () => undefined,
    "suggestions.show": async () => undefined,
  };
}
