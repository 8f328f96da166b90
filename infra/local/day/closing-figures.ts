import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { clientSettings } from "../engines/client-settings.ts";
import type { LocalOffice } from "../local-office.ts";
import { type OfficeApi, officeApi } from "./office-api.ts";

/** What a day came to, as the office itself says. */
export interface ClosingFigures {
  readonly received: number;
  readonly returned: number;
  readonly onTime: number;
  readonly late: number;
  /** Dossiers of that day that are not handed over. */
  readonly open: number;
  readonly alerts: number;
  readonly helpOffers: number;
  readonly threads: number;
  /** Suggestions that are followed from now on. */
  readonly suggestions: number;
  /** What colleagues answered in the evening. */
  readonly answers: number;
}

const Totals = z.object({
  office: z.object({ received: z.int(), returned: z.int(), onTime: z.int(), late: z.int() }),
});
const OpenPage = z.object({ items: z.array(z.object({ code: z.string() })), cursor: z.optional(z.string()) });

/** Reads totals and open dossiers from the API, alerts and threads from Slack, answers and suggestions from their tables. */
export async function closingFigures(local: LocalOffice, date: LocalDate): Promise<ClosingFigures> {
  const each = await Promise.all(
    local.offices.map(async (opened) => {
      const api = officeApi(local.baseUrl, opened);
      const { office: totals } = await api.get(`/totals/${date}`, Totals);
      const { received, returned, onTime, late } = totals;
      return {
        received,
        returned,
        onTime,
        late,
        open: await countOpen(api, date),
        ...(await alertsOf(local, opened.office)),
        threads: await countThreads(local, opened.office),
        ...(await saidIn(local, opened.office.id, date)),
      };
    }),
  );
  const sum = (name: keyof ClosingFigures) => each.reduce((total, figures) => total + figures[name], 0);
  return {
    received: sum("received"),
    returned: sum("returned"),
    onTime: sum("onTime"),
    late: sum("late"),
    open: sum("open"),
    alerts: sum("alerts"),
    helpOffers: sum("helpOffers"),
    threads: sum("threads"),
    suggestions: sum("suggestions"),
    answers: sum("answers"),
  };
}

async function countOpen(api: OfficeApi, date: LocalDate): Promise<number> {
  const ofThatDay = `-${date.slice(2).replaceAll("-", "")}-`;
  let open = 0;
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await api.get(`/dossiers?limit=300${from}`, OpenPage);
    open += page.items.filter(({ code }) => code.includes(ofThatDay)).length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return open;
}

/** Alerts stand in the help channel; each names whoever offered help. */
async function alertsOf(local: LocalOffice, office: Office): Promise<{ alerts: number; helpOffers: number }> {
  const alerts = await fromBot(local, office.slack.channels.help);
  const helpers = alerts.flatMap((alert) => {
    const shown = JSON.stringify(alert.blocks ?? []);
    return office.staff.filter(({ slackUser }) => shown.includes(slackUser));
  });
  return { alerts: alerts.length, helpOffers: helpers.length };
}

async function fromBot({ slack }: LocalOffice, channel: string) {
  return (await slack.messages(channel)).filter(({ user }) => user === slack.botUserId);
}

/** Other features may speak in the same channel. */
async function countThreads(local: LocalOffice, office: Office): Promise<number> {
  const said = await fromBot(local, office.slack.channels.endOfDay);
  return said.filter(({ metadata }) => String(metadata?.event_payload["key"]).startsWith("end-of-day/")).length;
}

/** The answers of an evening, and how many of them became suggestions. */
async function saidIn(
  { tables }: LocalOffice,
  officeId: string,
  date: LocalDate,
): Promise<{ answers: number; suggestions: number }> {
  const client = new DynamoDBClient(clientSettings(tables.endpoint));
  const documents = DynamoDBDocumentClient.from(client);
  const said = await dynamoAnswers(documents, tables.people).ofEvening(officeId, { date });
  const suggestions = dynamoSuggestions(documents, tables.people);
  const messages = said.flatMap(({ message }) => message ?? []);
  const followed = await Promise.all(messages.map((message) => suggestions.idAt(officeId, message)));
  client.destroy();
  return { answers: said.length, suggestions: followed.filter((id) => id !== undefined).length };
}
