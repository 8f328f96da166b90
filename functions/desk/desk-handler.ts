import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import { dynamoDeaths } from "#shared/citizens/death-table.ts";
import { dynamoCodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { dynamoSessions } from "#shared/sessions/session-table.ts";
import { dynamoSignIns } from "#shared/sessions/sign-in-table.ts";
import { problemOf } from "../http/problems.ts";
import { type Address, serve } from "../http/serve.ts";
import type { Assets } from "./assets.ts";
import { deskAddress } from "./desk-address.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { enteringAddresses } from "./entering.ts";
import { eveningAddresses, eveningCodesRoute } from "./evening.ts";
import { leavingAddress } from "./leaving.ts";
import { oidcOrganisation } from "./oidc-organisation.ts";
import { deskRoutes } from "./routes.ts";
import { signingInAddresses } from "./signing-in.ts";

export interface DeskSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly citizensTable: string;
  readonly sessionsTable: string;
  readonly publicBaseUrl: string;
  readonly assets: Assets;
  readonly random: RandomBits;
  /** Milliseconds; only for how long a row or a provider's description that was read is trusted. */
  readonly nowMs: () => number;
}

/** The pages of the staff: reception, signing, printing. Entered by a one-time link or the organisation's sign-in. */
export function deskHandler(setting: DeskSetting): ReturnType<typeof serve> {
  const { client, sessionsTable, citizensTable, nowMs } = setting;
  const deps: DeskDeps = {
    ...setting,
    dossiers: dynamoDossiers(client, setting.dossiersTable),
    codesOfDays: dynamoCodesOfDays(client, setting.dossiersTable),
    citizens: { applicants: dynamoApplicants(client, citizensTable), deaths: dynamoDeaths(client, citizensTable) },
    offices: cachedOffices(dynamoOffices(client, setting.peopleTable), nowMs),
    links: dynamoLinks(client, sessionsTable),
    sessions: dynamoSessions(client, sessionsTable),
    signIns: dynamoSignIns(client, sessionsTable),
    organisation: oidcOrganisation(nowMs),
  };
  const evening = { ...setting, offices: deps.offices };
  const open = [
    ...enteringAddresses(deps),
    ...signingInAddresses(deps),
    leavingAddress(deps),
    assetAddress(deps),
    ...eveningAddresses(evening),
  ];
  const routes = [...deskRoutes(deps), eveningCodesRoute(evening)];
  return serve([...open, ...routes.map((route) => deskAddress(route, deps))], problemOf);
}

function assetAddress({ assets }: DeskDeps): Address {
  return {
    method: "GET",
    path: "/desk/assets/{file}",
    async respond(event) {
      const file = assets.file(event.pathParameters?.["file"] ?? "");
      if (file === undefined) throw new DomainError("not-found", "no-such-route", "There is no such file");
      return file;
    },
  };
}
