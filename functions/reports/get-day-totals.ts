import * as z from "zod/mini";
import { OfficeId } from "#shared/offices/office.ts";
import { counts, type Totals } from "#shared/reports/day-totals.ts";
import { NoQuery } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

const Counts = z.object(Object.fromEntries(counts.map((count) => [count, z.int()])));
const TotalsReply = z.object({
  date: z.iso.date(),
  office: Counts,
  departments: z.record(z.string(), Counts),
  procedures: z.record(z.string(), Counts),
});

/** What a local date came to, a few seconds behind the counters. */
export function getDayTotalsRoute({ totals }: { totals: Totals }): Route {
  return route({
    operation: "get-day-totals",
    method: "GET",
    path: "/v1/offices/{officeId}/totals/{date}",
    scope: "reports:read",
    params: z.object({ officeId: OfficeId, date: z.iso.date() }),
    query: NoQuery,
    reply: TotalsReply,
    status: 200,
    async handle({ path, actor }) {
      return { status: 200, body: await totals.read(actor.officeId, path.date) };
    },
  });
}
