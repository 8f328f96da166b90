import * as z from "zod/mini";
import { DepartmentId } from "#shared/offices/department-id.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { expectedWait, type Loads } from "#shared/overload/overload.ts";
import { GivenReading, recordReading } from "#shared/overload/record-reading.ts";
import { InOffice, NoQuery } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

const ReadingReply = z.object({
  department: DepartmentId,
  /** The reading that counts now: a newer one than that of the request may be known already. */
  at: z.iso.datetime(),
  /** Null while people wait and no counter is open. */
  expectedWaitMinutes: z.nullable(z.number()),
  overloaded: z.boolean(),
  /** Start of the episode; with the department it names it. */
  episode: z.optional(z.iso.datetime()),
});

export function recordReadingRoute(deps: { loads: Loads; offices: Offices }): Route {
  return route({
    operation: "record-reading",
    method: "POST",
    path: "/v1/offices/{officeId}/counters/readings",
    scope: "counters:write",
    params: InOffice,
    query: NoQuery,
    body: GivenReading,
    reply: ReadingReply,
    status: 200,
    async handle({ body, actor, request, clock }) {
      const { load, result } = await recordReading(body, actor, request, { ...deps, clock });
      const { department, at, episode } = load;
      const expectedWaitMinutes = expectedWait(load);
      return {
        status: 200,
        body: { department, at, expectedWaitMinutes, overloaded: episode !== undefined, episode },
        headers: result === "replayed" ? { "idempotency-replayed": "true" } : {},
      };
    },
  });
}
