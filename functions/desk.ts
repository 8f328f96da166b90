import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { deskHandler } from "./desk/desk-handler.ts";

/** The staff's own pages. */
export const handler = deskHandler({
  client: documentClient(),
  dossiersTable: env("DOSSIERS_TABLE"),
  peopleTable: env("PEOPLE_TABLE"),
  citizensTable: env("CITIZENS_TABLE"),
  sessionsTable: env("SESSIONS_TABLE"),
  publicBaseUrl: env("PUBLIC_BASE_URL"),
  nowMs: Date.now,
});
