import { dynamoSessions } from "#shared/listening/session-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { listeningHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"listening"> =>
  listeningHandlers({
    ...base,
    sessions: dynamoSessions(base.client, base.tables.people),
    suggestions: dynamoSuggestions(base.client, base.tables.people),
  });
