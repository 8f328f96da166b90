import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { setupHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"setup"> =>
  setupHandlers({
    ...base,
    setups: dynamoSetups(base.client, base.tables.people),
    rituals: dynamoRituals(base.client, base.tables.people),
  });
