import * as z from "zod/mini";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { PaperSize } from "#shared/forms/form.ts";
import type { RegisterEntry } from "#shared/forms/register.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";

const Period = z.strictObject({
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  size: z.optional(PaperSize),
});

/** A week of a busy office is some 2,500 rows: as much as one page can be, and one call can read. */
const mostDays = 7;
/** Reads at a time. */
const atOnce = 40;

/** The register (Form 07) of some days, today's when none is named. */
export function registerRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "print-register",
    method: "GET",
    path: "/desk/register",
    roles: counter,
    speaks: "html",
    params: z.object({}),
    query: Period,
    async handle({ query, office, clock }) {
      const days = daysOf(query, localDate(clock(), office.calendar.zone));
      const codes = await deps.codesOfDays.list(office, days);
      const entries = await entriesOf(codes, office.id, deps);
      const { renderRegister } = await import("#shared/forms/register.ts");
      const { body, headers } = renderRegister({ office, ...days, entries }, { size: query.size });
      return { status: 200, body, headers };
    },
  });
}

function daysOf({ from, to }: z.infer<typeof Period>, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const days = { from: from ?? to ?? today, to: to ?? from ?? today };
  const count = (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1;
  if (count < 1) refuse("to", "must not be before from");
  if (count > mostDays) refuse("to", `must be at most ${mostDays} days after from, both included`);
  return days;
}

async function entriesOf(codes: readonly string[], officeId: string, deps: DeskDeps): Promise<RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  for (let start = 0; start < codes.length; start += atOnce) {
    const some = codes.slice(start, start + atOnce).map((code) => entryOf(code, officeId, deps));
    entries.push(...(await Promise.all(some)).filter((entry) => entry !== undefined));
  }
  return entries;
}

/** Undefined for a number whose reception never finished. */
async function entryOf(code: string, officeId: string, deps: DeskDeps): Promise<RegisterEntry | undefined> {
  const dossier = await deps.dossiers.get(officeId, code).catch((error: unknown) => {
    if (error instanceof DossierNotFound) return undefined;
    throw error;
  });
  if (dossier === undefined) return undefined;
  return { dossier, applicant: await deps.citizens.applicants.get(dossier.officeId, code) };
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-period", `${field} ${problem}`, [{ field, problem }]);
}
