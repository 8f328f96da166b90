import type { Offices } from "#shared/offices/offices.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { WorkerBase } from "../worker-base.ts";

/** What suggestions need of the worker, and where they are kept. */
export interface SuggestionDeps
  extends Pick<WorkerBase, "directory" | "preferences" | "timers" | "jobs" | "say" | "views" | "call" | "clock"> {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly suggestions: Suggestions;
}
