import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { dossierCardHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"dossier"> =>
  dossierCardHandlers({
    ...base,
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
    rules: dynamoOfficeRules(base.client, base.tables.people),
  });
