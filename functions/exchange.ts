import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { exchangeHandler } from "./exchange/exchange-handler.ts";

/** Import, export and explanations for the software an office already has; machines with an office's key. */
export const handler = exchangeHandler({
  client: documentClient(),
  dossiersTable: env("DOSSIERS_TABLE"),
  peopleTable: env("PEOPLE_TABLE"),
  citizensTable: env("CITIZENS_TABLE"),
  publicBaseUrl: env("PUBLIC_BASE_URL"),
  nowMs: Date.now,
});
