import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { trackedDossiers } from "#shared/tracking/tracked-dossiers.ts";
import { dynamoTries } from "#shared/tracking/tries-table.ts";
import { trackByForm, trackByJson, trackingForm } from "../tracking/answers.ts";
import { problemOf } from "./problems.ts";
import { type Address, serve } from "./serve.ts";

export interface PublicSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly sessionsTable: string;
  /** The OpenAPI document as text. */
  readonly openApi: () => string;
  /** Milliseconds; only for how long a row read is trusted. */
  readonly nowMs: () => number;
  /** 32 random bytes, base64url: what addresses are hashed with for a day. */
  readonly newSalt: () => string;
}

/** What anybody may reach: a citizen's browser and whoever writes a client. */
export function publicHandler(setting: PublicSetting): ReturnType<typeof serve> {
  return serve(addresses(setting), problemOf);
}

function addresses({ client, openApi, ...setting }: PublicSetting): Address[] {
  const deps = {
    dossiers: trackedDossiers(client, setting.dossiersTable),
    offices: cachedOffices(dynamoOffices(client, setting.peopleTable), setting.nowMs),
    tries: dynamoTries(client, setting.sessionsTable, setting.newSalt),
  };
  return [
    {
      method: "GET",
      path: "/v1/openapi.json",
      respond: async () => ({ status: 200, body: openApi(), headers: { "cache-control": "public, max-age=300" } }),
    },
    { method: "POST", path: "/v1/tracking", respond: (event) => trackByJson(event, deps) },
    { method: "GET", path: "/t", respond: async (event) => trackingForm(event) },
    { method: "POST", path: "/t", respond: (event) => trackByForm(event, deps) },
  ];
}
