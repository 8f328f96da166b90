import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { suggestionHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"suggestions"> =>
  suggestionHandlers({ ...base, suggestions: dynamoSuggestions(base.client, base.tables.people) });
