import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { morningHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"morning"> =>
  morningHandlers({
    ...base,
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
  });
