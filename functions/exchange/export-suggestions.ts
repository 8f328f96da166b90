import * as z from "zod/mini";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";
import { PageOfExport } from "./export-dossiers.ts";
import type { SuggestionsAt } from "./suggestions-file.ts";

export interface ExportSuggestionsDeps {
  readonly offices: Offices;
  /** Where they are kept: what reads them is loaded by whoever asks. */
  readonly suggestionsAt: SuggestionsAt;
}

const Query = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  format: z._default(z.enum(["csv", "ndjson"]), "csv"),
  /** Excel takes a file without the mark for another encoding. */
  bom: z._default(z.enum(["true", "false"]), "false"),
  ...PageOfExport,
});

const types = { csv: "text/csv", ndjson: "application/x-ndjson" };

/** What colleagues suggested in a period and what became of it, as a file. */
export function exportSuggestionsRoute({ offices, suggestionsAt }: ExportSuggestionsDeps): Route {
  return route({
    operation: "export-suggestions",
    method: "GET",
    path: "/v1/offices/{officeId}/exports/suggestions",
    scope: "reports:read",
    params: InOffice,
    query: Query,
    reply: z.string(),
    replyTypes: Object.values(types),
    status: 200,
    async handle({ query, actor, clock }) {
      const { limit, format, bom, ...page } = query;
      const office = await offices.get(actor.officeId);
      const { suggestionsFile } = await import("./suggestions-file.ts");
      const asked = { ...page, limit: Number(limit), format };
      const { lines, cursor } = await suggestionsFile(asked, office, clock(), suggestionsAt);
      const body = (bom === "true" ? "\uFEFF" : "") + lines.join("");
      const headers = {
        "content-type": `${types[format]}; charset=utf-8`,
        ...(cursor !== undefined && { "next-cursor": cursor }),
      };
      return { status: 200, body, headers };
    },
  });
}
