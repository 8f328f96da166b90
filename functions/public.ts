import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { publicHandler } from "./http/public-handler.ts";

/** The tracking page and the description of the API, open to anybody. */
export const handler = publicHandler({
  client: documentClient(),
  dossiersTable: env("DOSSIERS_TABLE"),
  peopleTable: env("PEOPLE_TABLE"),
  sessionsTable: env("SESSIONS_TABLE"),
  // Written beside the bundle when it is built.
  openApi: () => readFileSync(join(import.meta.dirname, "openapi.json"), "utf8"),
  nowMs: Date.now,
  newSalt: () => randomBytes(32).toString("base64url"),
});
