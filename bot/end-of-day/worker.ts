import { dynamoTotals } from "#shared/reports/totals-table.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { endOfDayHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"end-of-day"> =>
  endOfDayHandlers({
    ...base,
    evenings: dynamoEvenings(base.client, base.tables.people),
    answers: dynamoAnswers(base.client, base.tables.people),
    totals: dynamoTotals(base.client, base.tables.dossiers),
  });
