import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { overloadHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"overload"> =>
  overloadHandlers({
    ...base,
    episodes: dynamoEpisodes(base.client, base.tables.people),
  });
