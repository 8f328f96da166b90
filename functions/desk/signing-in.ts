import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { leave } from "#shared/sessions/leave.ts";
import { beginSignIn, finishSignIn } from "#shared/sessions/sign-in.ts";
import type { Reply } from "../http/route.ts";
import type { Address } from "../http/serve.ts";
import { readCookies, sessionCookies, signInCookie, signInOver } from "./cookies.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { signedInPage } from "./door-page.ts";
import { refusedPage } from "./refused-page.ts";

/** The way in by the organisation's own sign-in. */
export function signingInAddresses(deps: DeskDeps): Address[] {
  return [
    {
      method: "GET",
      path: "/desk/sign-in/{officeId}",
      respond: (event) => begin(event, deps).catch((error: unknown) => refusedPage(error, event, deps)),
    },
    {
      method: "GET",
      path: "/desk/signed-in",
      respond: (event) => finish(event, deps).catch((error: unknown) => refusedPage(error, event, deps)),
    },
  ];
}

const depsAt = (event: APIGatewayProxyEventV2, deps: DeskDeps) => ({
  ...deps,
  clock: () => toInstant(event.requestContext.timeEpoch),
  redirectUri: `${deps.publicBaseUrl}/desk/signed-in`,
});

async function begin(event: APIGatewayProxyEventV2, deps: DeskDeps): Promise<Reply> {
  const { address, browser } = await beginSignIn(event.pathParameters?.["officeId"] ?? "", depsAt(event, deps));
  return { status: 303, body: "", headers: { location: address.href }, cookies: [signInCookie(browser)] };
}

async function finish(event: APIGatewayProxyEventV2, deps: DeskDeps): Promise<Reply> {
  const { signIn = "", session } = readCookies(event);
  const at = depsAt(event, deps);
  const { id, office } = await finishSignIn(signIn, new URLSearchParams(event.rawQueryString), at);
  if (session !== undefined) await leave(session, at.clock(), deps);
  return signedInPage(office.language, [...sessionCookies(id, office.id), signInOver()]);
}
