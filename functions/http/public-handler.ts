import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { trackByForm, trackByJson, trackingForm } from "../tracking/answers.ts";
import { problemOf } from "./problems.ts";
import { type Address, serve } from "./serve.ts";

export interface PublicSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  /** The OpenAPI document as text. */
  readonly openApi: () => string;
  /** Milliseconds; only for how long a row read is trusted. */
  readonly nowMs: () => number;
}

/** What anybody may reach: a citizen's browser and whoever writes a client. */
export function publicHandler(setting: PublicSetting): ReturnType<typeof serve> {
  return serve(addresses(setting), problemOf);
}

function addresses({ client, dossiersTable, peopleTable, openApi, nowMs }: PublicSetting): Address[] {
  const dossiers = dynamoDossiers(client, dossiersTable);
  const offices = cachedOffices(dynamoOffices(client, peopleTable), nowMs);
  const deps = { dossiers, offices };
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
