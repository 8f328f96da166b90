import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import { dynamoCodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { dynamoManyDossiers } from "#shared/exchange/many-dossiers-table.ts";
import { dynamoRecords } from "#shared/exchange/records-table.ts";
import { dynamoOwnNumbers } from "#shared/exchange/reserve-numbers.ts";
import { dynamoMessages } from "#shared/messages/message-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { serve } from "../http/serve.ts";
import { serveRoutes } from "../http/serve-routes.ts";
import { exchangeRoutes } from "./routes.ts";

export interface ExchangeSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly citizensTable: string;
  readonly publicBaseUrl: string;
  /** Milliseconds; only for how long a row read is trusted. */
  readonly nowMs: () => number;
}

/** What the office's own software exchanges with us, over its tables. */
export function exchangeHandler({
  client,
  dossiersTable,
  peopleTable,
  citizensTable,
  publicBaseUrl,
  nowMs,
}: ExchangeSetting): ReturnType<typeof serve> {
  const offices = cachedOffices(dynamoOffices(client, peopleTable), nowMs);
  const routes = exchangeRoutes({
    offices,
    publicBaseUrl,
    rules: dynamoOfficeRules(client, peopleTable),
    records: dynamoRecords(client, dossiersTable),
    kudosAt: { client, peopleTable },
    numbers: dynamoOwnNumbers(client, dossiersTable),
    codes: dynamoCodesOfDays(client, dossiersTable),
    dossiers: { ...dynamoDossiers(client, dossiersTable), ...dynamoManyDossiers(client, dossiersTable) },
    suggestionsAt: { client, peopleTable },
    applicants: dynamoApplicants(client, citizensTable),
    // Reports alone: whoever sends takes a name.
    messages: dynamoMessages({ client, table: citizensTable, nowMs, newHolder: () => "nobody" }),
  });
  return serveRoutes(routes, offices);
}
