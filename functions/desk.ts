import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { folderAssets } from "./desk/assets.ts";
import { deskHandler } from "./desk/desk-handler.ts";

/** The staff's own pages. */
export const handler = deskHandler({
  client: documentClient(),
  dossiersTable: env("DOSSIERS_TABLE"),
  peopleTable: env("PEOPLE_TABLE"),
  citizensTable: env("CITIZENS_TABLE"),
  sessionsTable: env("SESSIONS_TABLE"),
  publicBaseUrl: env("PUBLIC_BASE_URL"),
  // Written beside the bundle when it is built.
  assets: folderAssets(join(import.meta.dirname, "assets")),
  random: () => randomBytes(32).toString("base64url"),
  nowMs: Date.now,
});
