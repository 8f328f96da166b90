import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { problemOf } from "./http/problems.ts";
import { serve } from "./http/serve.ts";
import { trackByForm, trackByJson, trackingForm } from "./tracking/answers.ts";

const client = documentClient();
const deps = {
  dossiers: dynamoDossiers(client, env("DOSSIERS_TABLE")),
  offices: cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now),
};

/** Written beside the bundle when it is built. */
const openApi = () => readFileSync(join(__dirname, "openapi.json"), "utf8");

/** What anybody may reach: a citizen's browser and whoever writes a client. */
export const handler = serve(
  [
    {
      method: "GET",
      path: "/v1/openapi.json",
      respond: async () => ({ status: 200, body: openApi(), headers: { "cache-control": "public, max-age=300" } }),
    },
    { method: "POST", path: "/v1/tracking", respond: (event) => trackByJson(event, deps) },
    { method: "GET", path: "/t", respond: async (event) => trackingForm(event) },
    { method: "POST", path: "/t", respond: (event) => trackByForm(event, deps) },
  ],
  problemOf,
);
