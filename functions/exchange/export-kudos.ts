import * as z from "zod/mini";
import { exportKudos } from "#shared/kudos/export-kudos.ts";
import { kudosCsvHeader, kudosCsvOf } from "#shared/kudos/exported-kudos.ts";
import type { KudosLedger } from "#shared/kudos/kudos.ts";
import { SlackId } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";
import { PageOfExport } from "./export-dossiers.ts";

export interface KudosExportDeps {
  readonly offices: Offices;
  readonly kudos: Pick<KudosLedger, "page">;
}

const Query = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Slack user id of whose file it is. */
  person: z.optional(SlackId("[UW]")),
  /** Excel takes a file without the mark for another encoding. */
  bom: z._default(z.enum(["true", "false"]), "false"),
  ...PageOfExport,
});

/** What colleagues were thanked and commended for, as a file. */
export function exportKudosRoute({ offices, kudos }: KudosExportDeps): Route {
  return route({
    operation: "export-kudos",
    method: "GET",
    path: "/v1/offices/{officeId}/exports/kudos",
    scope: "reports:read",
    params: InOffice,
    query: Query,
    reply: z.string(),
    replyTypes: ["text/csv"],
    status: 200,
    async handle({ query, actor }) {
      const { limit, bom, ...asked } = query;
      const office = await offices.get(actor.officeId);
      const { items, cursor } = await exportKudos({ ...asked, limit: Number(limit) }, office, kudos);
      const lines = [kudosCsvHeader, ...items.map(kudosCsvOf)].map((line) => `${line}\r\n`);
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        ...(cursor !== undefined && { "next-cursor": cursor }),
      };
      return { status: 200, body: (bom === "true" ? "\uFEFF" : "") + lines.join(""), headers };
    },
  });
}
