import * as z from "zod/mini";
import { SlackId } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";
import { PageOfExport } from "./export-dossiers.ts";
import type { KudosAt } from "./kudos-file.ts";

export interface KudosExportDeps {
  readonly offices: Offices;
  /** Read with the first who asks for it. */
  readonly kudosAt: KudosAt;
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
export function exportKudosRoute({ offices, kudosAt }: KudosExportDeps): Route {
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
      const { kudosFile } = await import("./kudos-file.ts");
      const { lines, cursor } = await kudosFile({ ...asked, limit: Number(limit) }, office, kudosAt);
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        ...(cursor !== undefined && { "next-cursor": cursor }),
      };
      return {
        status: 200,
        body: `${bom === "true" ? "\uFEFF" : ""}${lines.map((line) => `${line}\r\n`).join("")}`,
        headers,
      };
    },
  });
}
