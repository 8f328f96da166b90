import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoLoads } from "#shared/overload/overload-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { dynamoTotals } from "#shared/reports/totals-table.ts";
import { problemOf } from "./http/problems.ts";
import { readCall } from "./http/read-call.ts";
import { apiRoutes } from "./http/routes.ts";
import { serve } from "./http/serve.ts";

const client = documentClient();
const offices = cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now);
const routes = apiRoutes({
  offices,
  dossiers: dynamoDossiers(client, env("DOSSIERS_TABLE")),
  loads: dynamoLoads(client, env("PEOPLE_TABLE")),
  totals: dynamoTotals(client, env("DOSSIERS_TABLE")),
  publicBaseUrl: env("PUBLIC_BASE_URL"),
});

/** The signed-in API: machines with an office's key. */
export const handler = serve(
  routes.map((route) => ({
    method: route.method,
    path: route.path,
    respond: async (event) => route.handle(await readCall(route, event, offices)),
  })),
  problemOf,
);
