import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { dynamoKnownStaff, dynamoKudosDrafts } from "#shared/kudos/draft-table.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { kudosHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"kudos"> =>
  kudosHandlers({
    ...base,
    kudos: dynamoKudos(base.client, base.tables.people),
    drafts: dynamoKudosDrafts(base.client, base.tables.people),
    knownStaff: dynamoKnownStaff(base.client, base.tables.people),
    dossiers: dynamoDossiers(base.client, base.tables.dossiers),
  });
