import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import { dynamoDeaths } from "#shared/citizens/death-table.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoLoads } from "#shared/overload/overload-table.ts";
import { dynamoTotals } from "#shared/reports/totals-table.ts";
import { apiRoutes } from "./routes.ts";
import type { serve } from "./serve.ts";
import { serveRoutes } from "./serve-routes.ts";

export interface ApiSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly citizensTable: string;
  readonly publicBaseUrl: string;
  /** Milliseconds; only for how long a row read is trusted. */
  readonly nowMs: () => number;
}

/** The signed-in API over its tables. */
export function apiHandler({
  client,
  dossiersTable,
  peopleTable,
  citizensTable,
  publicBaseUrl,
  nowMs,
}: ApiSetting): ReturnType<typeof serve> {
  const offices = cachedOffices(dynamoOffices(client, peopleTable), nowMs);
  const routes = apiRoutes({
    offices,
    publicBaseUrl,
    dossiers: dynamoDossiers(client, dossiersTable),
    citizens: { applicants: dynamoApplicants(client, citizensTable), deaths: dynamoDeaths(client, citizensTable) },
    loads: dynamoLoads(client, peopleTable),
    totals: dynamoTotals(client, dossiersTable),
  });
  return serveRoutes(routes, offices);
}
