import * as z from "zod/mini";
import { importDossiers, type StoredRecords } from "#shared/exchange/import-dossiers.ts";
import type { OwnNumbers } from "#shared/exchange/reserve-numbers.ts";
import type { ImportResultName } from "#shared/exchange/taken-over.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { InOffice, NoQuery } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";
import { readRow } from "./import-row.ts";
import { readCsv } from "./read-csv.ts";
import { readNdjson } from "./read-ndjson.ts";

const resultNames = ["created", "updated", "unchanged", "stale", "invalid"] as const satisfies ImportResultName[];

const ImportReply = z.object({
  /** How many rows came to each result. */
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  stale: z.int(),
  invalid: z.int(),
  /** Columns or fields that go by no name of ours: nothing of them was taken. */
  ignored: z.array(z.string()),
  /** One for each row, in order, counted from 1 without the header row. */
  rows: z.array(
    z.object({
      row: z.int(),
      /** As given; absent where the row has none. */
      code: z.optional(z.string()),
      result: z.enum(resultNames),
      /** What cannot be taken, and what would be right. */
      fields: z.optional(z.array(z.object({ field: z.string(), problem: z.string() }))),
    }),
  ),
});

/** What API Gateway hands over as one event is six million bytes, base64 and headers included. */
const mostBytes = 4_000_000;

export interface ImportDeps {
  readonly offices: Offices;
  readonly records: StoredRecords;
  readonly numbers: OwnNumbers;
}

/** Takes over what the office's other software knows. */
export function importDossiersRoute(deps: ImportDeps): Route {
  return route({
    operation: "import-dossiers",
    method: "POST",
    path: "/v1/offices/{officeId}/imports",
    scope: "dossiers:import",
    params: InOffice,
    query: NoQuery,
    body: z.object({ type: z.enum(["application/x-ndjson", "text/csv"]), text: z.string() }),
    text: { types: ["application/x-ndjson", "text/csv"], mostBytes },
    reply: ImportReply,
    status: 200,
    async handle({ body, actor, clock }) {
      const ignored = new Set<string>();
      const adapted = body.type === "text/csv" ? readCsv(body.text, ignored) : readNdjson(body.text, ignored);
      const results = await importDossiers(adapted.map(readRow), actor, { ...deps, clock });
      const count = (name: ImportResultName) => results.filter(({ result }) => result === name).length;
      const counts = Object.fromEntries(resultNames.map((name) => [name, count(name)]));
      const rows = results.map((result, index) => ({ row: index + 1, ...codeOf(adapted[index]?.row.code), ...result }));
      const changed = results.some(({ result }) => result === "created" || result === "updated");
      return {
        status: 200,
        body: { ...counts, ignored: [...ignored], rows },
        ...(!changed && { headers: { "idempotency-replayed": "true" } }),
      };
    },
  });
}

function codeOf(given: unknown): { code?: string } {
  return typeof given === "string" ? { code: given.trim().slice(0, 60).toWellFormed() } : {};
}
