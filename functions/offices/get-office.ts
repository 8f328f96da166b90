import * as z from "zod/mini";
import { Department, Language, OfficeId, OverloadThresholds } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice, NoQuery } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

/** What a connected system needs to know of the office; staff and Slack stay inside. */
const OfficeReply = z.object({
  id: OfficeId,
  name: z.string(),
  kind: z.string(),
  language: Language,
  zone: z.string(),
  departments: z.array(Department),
  overload: OverloadThresholds,
});

export function getOfficeRoute({ offices }: { offices: Offices }): Route {
  return route({
    operation: "get-office",
    method: "GET",
    path: "/v1/offices/{officeId}",
    scope: "reports:read",
    params: InOffice,
    query: NoQuery,
    reply: OfficeReply,
    status: 200,
    async handle({ actor }) {
      const { id, name, kind, language, calendar, departments, overload } = await offices.get(actor.officeId);
      return { status: 200, body: { id, name, kind, language, zone: calendar.zone, departments, overload } };
    },
  });
}
