import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Staff } from "#shared/offices/office.ts";
import { type DeskRoute, deskRoute } from "./desk-route.ts";
import { downloads } from "./downloads.ts";

/** Those who answer for an office or look after it. */
const leaders: readonly Staff["role"][] = ["head", "leader", "admin"];

interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
}

/** A list of the office's own as a file for a spreadsheet, with the mark by which Excel knows its encoding. */
export function downloadRoute({ client, peopleTable }: Tables): DeskRoute {
  return deskRoute({
    operation: "download",
    method: "GET",
    path: "/desk/exports/{file}",
    roles: leaders,
    speaks: "html",
    params: z.object({ file: z.string() }),
    query: z.object({}),
    async handle({ path, office, clock }) {
      const name = /^([a-z-]{1,40})\.csv$/.exec(path.file)?.[1] ?? "";
      const load = Object.hasOwn(downloads, name) ? downloads[name] : undefined;
      if (load === undefined) throw new DomainError("not-found", "no-such-route", "There is no such file");
      const { download } = await load();
      const lines = await download({ office, client, peopleTable, now: clock() });
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${office.id}-${name}.csv"`,
      };
      return { status: 200, body: `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`, headers };
    },
  });
}
