import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { suggestionHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (_base: WorkerBase): HandlersOf<"suggestions"> => suggestionHandlers();
