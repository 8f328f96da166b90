import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { enter } from "#shared/sessions/enter.ts";
import { leave } from "#shared/sessions/leave.ts";
import { readText } from "../http/read-body.ts";
import type { Reply } from "../http/route.ts";
import type { Address } from "../http/serve.ts";
import { readCookies, sessionCookies, sessionOver } from "./cookies.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { doorPage } from "./door-page.ts";
import { languageOf } from "./language-of.ts";
import { refusedPage } from "./refused-page.ts";
import { assertSameOrigin } from "./same-origin.ts";

/** The way in by a one-time link. */
export function enteringAddresses(deps: DeskDeps): Address[] {
  return [
    { method: "GET", path: "/desk/enter", respond: async (event) => doorPage({ language: languageOf(event) }) },
    {
      method: "POST",
      path: "/desk/enter",
      respond: (event) => enterByForm(event, deps).catch((error: unknown) => refusedPage(error, event, deps)),
    },
  ];
}

/** One browser holds one session: whoever sat here before is out. */
async function enterByForm(event: APIGatewayProxyEventV2, deps: DeskDeps): Promise<Reply> {
  assertSameOrigin(event);
  const form = readForm(event);
  const clock = () => toInstant(event.requestContext.timeEpoch);
  const { id, office } = await enter(tokenIn(form.get("token") ?? ""), { ...deps, clock });
  const earlier = readCookies(event).session;
  if (earlier !== undefined) await leave(earlier, clock(), deps);
  return { status: 303, body: "", headers: { location: "/desk" }, cookies: sessionCookies(id, office.id) };
}

/** A token, or the whole link as it was copied. */
function tokenIn(pasted: string): string {
  return pasted.slice(pasted.indexOf("#") + 1).trim();
}

export function readForm(event: APIGatewayProxyEventV2): URLSearchParams {
  return new URLSearchParams(readText(event, /^application\/x-www-form-urlencoded\s*(;|$)/i, "of a form"));
}

export const isForm = ({ headers }: APIGatewayProxyEventV2) =>
  /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");

/** To the door, signed out. */
export const goneOut = (): Reply => ({
  status: 303,
  body: "",
  headers: { location: "/desk/enter" },
  cookies: [sessionOver()],
});
