import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { staffOf } from "#shared/sessions/staff-of.ts";
import type { Reply } from "../http/route.ts";
import type { Address } from "../http/serve.ts";
import { readCookies } from "./cookies.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { viewOf } from "./desk-pages.ts";
import type { DeskRoute } from "./desk-route.ts";
import { languageOf } from "./language-of.ts";
import { readDeskCall } from "./read-desk-call.ts";
import { refusalOf } from "./refusal-of.ts";
import { refusedPage } from "./refused-page.ts";
import { assertSameOrigin } from "./same-origin.ts";
import { troublePage } from "./trouble-page.ts";

/** A route where it is reached. Who is in is asked before anything else of the request is looked at. */
export function deskAddress(route: DeskRoute, deps: DeskDeps): Address {
  const { method, path } = route;
  return { method, path, respond: (event) => answer(route, event, deps) };
}

async function answer(route: DeskRoute, event: APIGatewayProxyEventV2, deps: DeskDeps): Promise<Reply> {
  const isPage = route.speaks === "html";
  const signedIn = await signedInBy(route, event, deps).catch((error: unknown) => ({ error }));
  if ("error" in signedIn) {
    return isPage ? refusedPage(signedIn.error, event, deps) : refusalOf(signedIn.error, languageOf(event)).reply;
  }
  try {
    return await route.handle(readDeskCall(route, event, signedIn));
  } catch (error) {
    return isPage
      ? troublePage(error, viewOf(signedIn), (page) => deps.assets.stamped(page))
      : refusalOf(error, signedIn.office.language).reply;
  }
}

async function signedInBy({ method }: DeskRoute, event: APIGatewayProxyEventV2, deps: DeskDeps) {
  if (method !== "GET") assertSameOrigin(event);
  const now = toInstant(event.requestContext.timeEpoch);
  return staffOf(readCookies(event).session ?? "", now, deps);
}
