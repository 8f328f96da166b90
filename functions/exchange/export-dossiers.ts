import * as z from "zod/mini";
import type { CodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { csvHeader, csvOf, exportedDossier } from "#shared/exchange/exported-dossier.ts";
import { listReceived, type ManyDossiers } from "#shared/exchange/list-received.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

export interface ExportDeps {
  readonly offices: Offices;
  readonly codes: CodesOfDays;
  readonly dossiers: ManyDossiers;
}

/** How much of a list is asked for; the same wherever pages of dossiers are exported. */
export const PageOfExport = {
  limit: z._default(z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/, "a number from 1 to 1000")), "1000"),
  cursor: z.optional(z.string().check(z.maxLength(200))),
};

const Query = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  format: z._default(z.enum(["csv", "ndjson"]), "csv"),
  /** Excel takes a file without the mark for another encoding. */
  bom: z._default(z.enum(["true", "false"]), "false"),
  ...PageOfExport,
});

const types = { csv: "text/csv", ndjson: "application/x-ndjson" };

/** What an office received in a period, as a file. */
export function exportDossiersRoute({ offices, ...deps }: ExportDeps): Route {
  return route({
    operation: "export-dossiers",
    method: "GET",
    path: "/v1/offices/{officeId}/exports/dossiers",
    scope: "dossiers:read",
    params: InOffice,
    query: Query,
    reply: z.string(),
    replyTypes: Object.values(types),
    status: 200,
    async handle({ query, actor }) {
      const { limit, format, bom, ...period } = query;
      const office = await offices.get(actor.officeId);
      const { items, cursor } = await listReceived({ ...period, limit: Number(limit) }, office, deps);
      const lines = linesOf(items, format, office.calendar.zone);
      const body = (bom === "true" ? "\uFEFF" : "") + lines.join("");
      const headers = {
        "content-type": `${types[format]}; charset=utf-8`,
        ...(cursor !== undefined && { "next-cursor": cursor }),
      };
      return { status: 200, body, headers };
    },
  });
}

function linesOf(dossiers: readonly Dossier[], format: "csv" | "ndjson", zone: string): string[] {
  const exported = dossiers.map((dossier) => exportedDossier(dossier, zone));
  if (format === "ndjson") return exported.map((dossier) => `${JSON.stringify(dossier)}\n`);
  return [csvHeader, ...exported.map(csvOf)].map((line) => `${line}\r\n`);
}
