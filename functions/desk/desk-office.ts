import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { paperName, procedureName } from "#shared/procedures/called.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { type DeskRoute, deskRoute, everybody } from "./desk-route.ts";
import { maySignAtAll } from "./may-sign.ts";
import type { DeskOffice, DeskProcedure } from "./pages/desk-office.ts";

/** All that the counter page shows and computes with, the calendar too: it works while the line is down. */
export function deskOfficeRoute(): DeskRoute {
  return deskRoute({
    operation: "get-desk-office",
    method: "GET",
    path: "/desk/office.json",
    roles: everybody,
    speaks: "json",
    params: z.object({}),
    query: z.object({}),
    async handle({ office, staff, clock }) {
      const { id, name, language, calendar, departments } = office;
      const { slackUser, role, department } = staff;
      const body: DeskOffice = {
        office: {
          id,
          name,
          language,
          calendar,
          departments: departments.map((one) => ({ id: one.id, name: one.name })),
        },
        staff: { slackUser, name: staff.name, role, department, maySign: maySignAtAll(staff) },
        procedures: proceduresOf(office, localDate(clock(), calendar.zone)),
      };
      return { status: 200, body };
    },
  });
}

function proceduresOf(office: Office, today: LocalDate): DeskProcedure[] {
  const codes = new Set([...(office.procedures ?? []), ...procedures].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const procedure = inForce(code, today, office);
    return procedure === undefined ? [] : [shown(procedure, office)];
  });
}

function inForce(code: string, today: LocalDate, office: Office): Procedure | undefined {
  try {
    return procedureInForce(code, today, office.procedures);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function shown(procedure: Procedure, office: Office): DeskProcedure {
  const { code, department, time, fee, papers, anyWard, outOfHoursMinutes, linked } = procedure;
  return {
    code,
    name: procedureName(code, office.procedures),
    department,
    time,
    fee,
    papers: papers.map((id) => ({ id, name: paperName(id, office.language) })),
    anyWard,
    ...(outOfHoursMinutes !== undefined && { outOfHoursMinutes }),
    ...(linked !== undefined && { linked }),
  };
}
