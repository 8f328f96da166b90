import type { Sessions } from "#shared/listening/session.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { WorkerBase } from "../worker-base.ts";

/** What the session works with. */
export interface ListeningDeps
  extends Pick<WorkerBase, "offices" | "preferences" | "timers" | "jobs" | "say" | "whisper" | "views"> {
  readonly sessions: Sessions;
  readonly suggestions: Suggestions;
}
