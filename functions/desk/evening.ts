import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { Reply } from "../http/route.ts";
import type { Address } from "../http/serve.ts";
import { viewOf } from "./desk-pages.ts";
import { type DeskRoute, deskRoute } from "./desk-route.ts";
import type { EveningDeps } from "./evening-deps.ts";

/** Loaded by whoever answers an evening here: some people, some minutes a day. */
const atDesk = () => import("./evening-at-desk.ts");

/** The evening's page for staff without Slack: no session, but a personal link. */
export function eveningAddresses(deps: EveningDeps): Address[] {
  const address = (
    method: "GET" | "POST",
    path: string,
    respond: (event: APIGatewayProxyEventV2, part: Awaited<ReturnType<typeof atDesk>>) => Promise<Reply>,
  ): Address => ({ method, path, respond: async (event) => respond(event, await atDesk()) });
  return [
    address("GET", "/desk/evening", (event, part) => part.showEvening(event, deps)),
    address("POST", "/desk/evening", (event, part) => part.enterByLink(event, deps)),
    address("POST", "/desk/evening/answers", (event, part) => part.keepAnswers(event, deps)),
    address("POST", "/desk/evening/leave", (event, part) => part.leaveEvening(event)),
  ];
}

/** The personal links of a department as codes to scan, for those who get no mail. */
export function eveningCodesRoute(deps: EveningDeps): DeskRoute {
  return deskRoute({
    operation: "show-evening-codes",
    method: "GET",
    path: "/desk/evening-codes",
    roles: ["head", "leader", "admin"],
    speaks: "html",
    params: z.object({}),
    query: z.object({ user: z.optional(z.string().check(z.maxLength(30))) }),
    handle: async (call) => (await import("./evening-codes.ts")).showCodes(call, viewOf(call), deps),
  });
}
