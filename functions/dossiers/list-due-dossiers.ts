import * as z from "zod/mini";
import { DossierCode, type Dossiers } from "#shared/dossiers/dossier.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import { type Route, route } from "../http/route.ts";
import { InOffice } from "./dossier-reply.ts";

export const Limit = z._default(
  z.string().check(z.regex(/^([1-9]\d?|[1-4]\d\d|500)$/, "a number from 1 to 500")),
  "100",
);
export const Cursor = z.optional(z.string().check(z.maxLength(1000)));

const Query = z.strictObject({
  dueBefore: z.optional(z.iso.datetime({ offset: true }).check(z.regex(/^2/, "an instant since the year 2000"))),
  /** Only this department's; a page may then hold fewer than the limit and still have a cursor. */
  department: z.optional(DepartmentId),
  limit: Limit,
  cursor: Cursor,
});

const OpenDossiers = z.object({
  items: z.array(
    z.object({ code: DossierCode, promisedAt: z.iso.datetime(), department: z.string(), procedure: z.string() }),
  ),
  /** Give it back as `cursor` for the next page; absent on the last one. */
  cursor: z.optional(z.string()),
});

/** What has not been handed over yet, earliest promise first. */
export function listDueDossiersRoute({ dossiers }: { dossiers: Dossiers }): Route {
  return route({
    operation: "list-due-dossiers",
    method: "GET",
    path: "/v1/offices/{officeId}/dossiers",
    scope: "dossiers:read",
    params: InOffice,
    query: Query,
    reply: OpenDossiers,
    status: 200,
    async handle({ query, actor }) {
      const { dueBefore, limit, ...rest } = query;
      const page = { ...rest, dueBefore: dueBefore && toInstant(dueBefore), limit: Number(limit) };
      return { status: 200, body: await dossiers.listOpen(actor.officeId, page) };
    },
  });
}
