import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { receptionHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"reception"> =>
  receptionHandlers({
    ...base,
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
  });
