import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { toInstant } from "#shared/kernel/clock.ts";
import { leave, revokeAll } from "#shared/sessions/leave.ts";
import { SessionEnded } from "#shared/sessions/session-errors.ts";
import { staffOf } from "#shared/sessions/staff-of.ts";
import { parse } from "../http/read-call.ts";
import type { Reply } from "../http/route.ts";
import type { Address } from "../http/serve.ts";
import { readCookies, sessionOver } from "./cookies.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { goneOut, isForm, readForm } from "./entering.ts";
import { languageOf } from "./language-of.ts";
import { readJson } from "./read-desk-call.ts";
import { refusalOf } from "./refusal-of.ts";
import { refusedPage } from "./refused-page.ts";
import { assertSameOrigin } from "./same-origin.ts";

const Leaving = z.strictObject({
  /** Every session of this person, on every machine. */
  everywhere: z.optional(z.boolean()),
  /** Somebody else's, by an administrator. */
  slackUser: z.optional(z.string().check(z.maxLength(30))),
});
type Leaving = z.infer<typeof Leaving>;

/** The way out: this session, all of one's own, or all of a colleague's. Leaving twice is leaving. */
export function leavingAddress(deps: DeskDeps): Address {
  return {
    method: "POST",
    path: "/desk/leave",
    async respond(event) {
      try {
        assertSameOrigin(event);
        return await leaveBy(event, deps);
      } catch (error) {
        if (error instanceof SessionEnded && isForm(event)) return goneOut();
        return isForm(event) ? refusedPage(error, event, deps) : refusalOf(error, languageOf(event)).reply;
      }
    },
  };
}

async function leaveBy(event: APIGatewayProxyEventV2, deps: DeskDeps): Promise<Reply> {
  const asked: Leaving = isForm(event)
    ? { everywhere: readForm(event).get("everywhere") === "yes" }
    : (parse(Leaving, readJson(event), "body") as Leaving);
  const now = toInstant(event.requestContext.timeEpoch);
  const session = readCookies(event).session ?? "";
  if (asked.slackUser === undefined && asked.everywhere !== true) await leave(session, now, deps);
  else {
    const { staff, office } = await staffOf(session, now, deps);
    const slackUser = asked.slackUser ?? staff.slackUser;
    await revokeAll({ officeId: office.id, slackUser }, staff, now, deps);
    if (slackUser !== staff.slackUser) return { status: 204, body: "" };
  }
  return isForm(event) ? goneOut() : { status: 204, body: "", cookies: [sessionOver()] };
}
