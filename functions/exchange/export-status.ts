import * as z from "zod/mini";
import { listReceived } from "#shared/exchange/list-received.ts";
import { NationalRecord, nationalRecord } from "#shared/exchange/national-record.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";
import { type ExportDeps, PageOfExport } from "./export-dossiers.ts";

const Query = z.strictObject({ date: z.iso.date(), ...PageOfExport });

const StatusReply = z.object({
  items: z.array(NationalRecord),
  /** Give it back as `cursor` for the next page; absent on the last one. */
  cursor: z.optional(z.string()),
});

/** Where the dossiers of a day stand, in the shape of the national synchronisation interface. */
export function exportStatusRoute({ offices, ...deps }: ExportDeps): Route {
  return route({
    operation: "export-status",
    method: "GET",
    path: "/v1/offices/{officeId}/exports/status",
    scope: "dossiers:read",
    params: InOffice,
    query: Query,
    reply: StatusReply,
    status: 200,
    async handle({ query, actor }) {
      const { date, limit, cursor } = query;
      const office = await offices.get(actor.officeId);
      const page = await listReceived({ from: date, to: date, limit: Number(limit), cursor }, office, deps);
      const { zone } = office.calendar;
      const nameOf = (code: string) => procedureName(code, office.procedures).vi;
      const homes = await homeNames(page.items.map(({ officeId }) => officeId));
      const items = page.items.map((dossier) =>
        nationalRecord(dossier, {
          zone,
          office: homes.get(dossier.officeId) ?? "",
          procedure: nameOf(dossier.procedure),
        }),
      );
      return { status: 200, body: { items, cursor: page.cursor } };
    },
  });

  /** A dossier that another ward received carries that ward's name. */
  async function homeNames(officeIds: readonly string[]): Promise<Map<string, string>> {
    const known = [...new Set(officeIds)].map(async (id) => [id, (await offices.get(id)).name] as const);
    return new Map(await Promise.all(known));
  }
}
