import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { dynamoDuties } from "#shared/on-call/duty-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { onCallHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"on-call"> =>
  onCallHandlers({
    ...base,
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
    duties: dynamoDuties(base.client, base.tables.people),
  });
