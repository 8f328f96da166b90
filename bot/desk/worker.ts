import { dynamoLinks } from "#shared/sessions/link-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { deskHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"desk"> =>
  deskHandlers({
    ...base,
    links: dynamoLinks(base.client, base.tables.sessions),
  });
