import { dynamoApologies } from "#shared/apologies/apology-table.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { apologyHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"apologies"> =>
  apologyHandlers({
    ...base,
    apologies: dynamoApologies(base.client, base.tables.people),
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
  });
