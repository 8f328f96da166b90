import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { dynamoTotals } from "#shared/reports/totals-table.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { endOfDayHandlers } from "./jobs.ts";

/** The feature on its tables. */
export const work = (base: WorkerBase): HandlersOf<"end-of-day"> => {
  const { client, tables } = base;
  return endOfDayHandlers({
    ...base,
    evenings: dynamoEvenings(client, tables.people),
    answers: dynamoAnswers(client, tables.people),
    suggestions: dynamoSuggestions(client, tables.people),
    episodes: dynamoEpisodes(client, tables.people),
    setups: dynamoSetups(client, tables.people),
    totals: dynamoTotals(client, tables.dossiers),
  });
};
