import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { paperName, procedureName } from "#shared/procedures/called.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { type OwnProcedure, PaperId, Procedure, ProcedureName } from "#shared/procedures/procedure.ts";
import { procedureSource } from "#shared/procedures/procedure-source.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { InOffice } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

const Listed = z.extend(z.omit(Procedure, { papers: true }), {
  name: ProcedureName,
  papers: z.array(z.object({ id: PaperId, name: ProcedureName })),
  /** The text that the time rule is taken from. */
  source: ProcedureName,
  /** Whether the office wrote this version itself. */
  own: z.boolean(),
});
type Listed = z.infer<typeof Listed>;

/** What may be received on a day, by which rules, and where each figure comes from. */
export function listProceduresRoute({ offices }: { offices: Offices }): Route {
  return route({
    operation: "list-procedures",
    method: "GET",
    path: "/v1/offices/{officeId}/procedures",
    scope: "dossiers:read",
    params: InOffice,
    query: z.strictObject({ date: z.optional(z.iso.date()) }),
    reply: z.object({ date: z.iso.date(), items: z.array(Listed) }),
    status: 200,
    async handle({ query, actor, clock }) {
      const office = await offices.get(actor.officeId);
      const date = query.date ?? localDate(clock(), office.calendar.zone);
      return { status: 200, body: { date, items: inForce(date, office.procedures ?? []) } };
    },
  });
}

function inForce(date: LocalDate, own: readonly OwnProcedure[]): Listed[] {
  const codes = new Set([...procedures, ...own].map(({ code }) => code));
  return [...codes].toSorted().flatMap((code) => {
    const version = versionOn(code, date, own);
    return version === undefined ? [] : [listed(version, own)];
  });
}

function versionOn(code: string, date: LocalDate, own: readonly OwnProcedure[]): Procedure | undefined {
  try {
    return procedureInForce(code, date, own);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function listed(version: Procedure, own: readonly OwnProcedure[]): Listed {
  const name = procedureName(version.code, own);
  const papers = version.papers.map((id) => ({
    id,
    name: { vi: paperName(id, "vi"), en: paperName(id, "en"), id: paperName(id, "id") },
  }));
  const source = procedureSource(version, own);
  return { ...version, name, papers, source, own: own.some((ours) => ours === version) };
}
