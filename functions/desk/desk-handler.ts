import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { dynamoSessions } from "#shared/sessions/session-table.ts";
import { dynamoSignIns } from "#shared/sessions/sign-in-table.ts";
import { staffOf } from "#shared/sessions/staff-of.ts";
import { problemOf } from "../http/problems.ts";
import type { Reply } from "../http/route.ts";
import { type Address, serve } from "../http/serve.ts";
import type { Assets } from "./assets.ts";
import { readCookies } from "./cookies.ts";
import type { DeskDeps } from "./desk-deps.ts";
import type { DeskRoute } from "./desk-route.ts";
import { enteringAddresses } from "./entering.ts";
import { languageOf } from "./language-of.ts";
import { leavingAddress } from "./leaving.ts";
import { oidcOrganisation } from "./oidc-organisation.ts";
import { readDeskCall } from "./read-desk-call.ts";
import { refusalOf } from "./refusal-of.ts";
import { refusedPage } from "./refused-page.ts";
import { deskRoutes } from "./routes.ts";
import { assertSameOrigin } from "./same-origin.ts";
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
  const { client, sessionsTable, nowMs } = setting;
  const deps: DeskDeps = {
    ...setting,
    dossiers: dynamoDossiers(client, setting.dossiersTable),
    offices: cachedOffices(dynamoOffices(client, setting.peopleTable), nowMs),
    links: dynamoLinks(client, sessionsTable),
    sessions: dynamoSessions(client, sessionsTable),
    signIns: dynamoSignIns(client, sessionsTable),
    organisation: oidcOrganisation(nowMs),
  };
  const open = [...enteringAddresses(deps), ...signingInAddresses(deps), leavingAddress(deps), assetAddress(deps)];
  return serve([...open, ...deskRoutes(deps).map((route) => addressOf(route, deps))], problemOf);
}

/** Who is in is asked before anything else of the request is looked at. */
function addressOf(route: DeskRoute, deps: DeskDeps): Address {
  async function respond(event: APIGatewayProxyEventV2): Promise<Reply> {
    let language = languageOf(event);
    try {
      if (route.method !== "GET") assertSameOrigin(event);
      const now = toInstant(event.requestContext.timeEpoch);
      const signedIn = await staffOf(readCookies(event).session ?? "", now, deps);
      language = signedIn.office.language;
      return await route.handle(readDeskCall(route, event, signedIn));
    } catch (error) {
      return route.speaks === "html" ? refusedPage(error, event, deps) : refusalOf(error, language).reply;
    }
  }
  return { method: route.method, path: route.path, respond };
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
