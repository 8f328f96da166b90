import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoCodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import { dynamoManyDossiers } from "#shared/exchange/many-dossiers-table.ts";
import { dynamoRecords } from "#shared/exchange/records-table.ts";
import { dynamoOwnNumbers } from "#shared/exchange/reserve-numbers.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { problemOf } from "../http/problems.ts";
import { readCall } from "../http/read-call.ts";
import { serve } from "../http/serve.ts";
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
export function exchangeHandler(setting: ExchangeSetting): ReturnType<typeof serve> {
  const offices = cachedOffices(dynamoOffices(setting.client, setting.peopleTable), setting.nowMs);
  const { client, dossiersTable } = setting;
  const routes = exchangeRoutes({
    offices,
    records: dynamoRecords(client, dossiersTable),
    numbers: dynamoOwnNumbers(client, dossiersTable),
    codes: dynamoCodesOfDays(client, dossiersTable),
    dossiers: dynamoManyDossiers(client, dossiersTable),
  });
  const addresses = routes.map((route) => ({
    method: route.method,
    path: route.path,
    respond: async (event: Parameters<typeof readCall>[1]) => route.handle(await readCall(route, event, offices)),
  }));
  return serve(addresses, problemOf);
}
