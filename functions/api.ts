import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { apiHandler } from "./http/api-handler.ts";

/** The signed-in API: machines with an office's key. */
export const handler = apiHandler({
  client: documentClient(),
  dossiersTable: env("DOSSIERS_TABLE"),
  peopleTable: env("PEOPLE_TABLE"),
  citizensTable: env("CITIZENS_TABLE"),
  publicBaseUrl: env("PUBLIC_BASE_URL"),
  nowMs: Date.now,
});
