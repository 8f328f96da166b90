import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";

interface Setting {
  /** The office that receives. */
  readonly office: OpenedOffice;
  readonly date: LocalDate;
  readonly offices: Pick<Offices, "get">;
}

/**
 * The office that handles a dossier, and the procedure by its rules. Another ward of the province may be named where the
 * procedure may be received anywhere (Decree 118/2025 art. 10).
 * @throws DomainError naming `procedure` or `handledBy`
 */
export async function competentOffice(
  input: { readonly procedure: string; readonly handledBy?: string | undefined },
  { office, date, offices }: Setting,
): Promise<{ office: OpenedOffice; procedure: Procedure }> {
  const { handledBy = office.id } = input;
  if (handledBy === office.id) return { office, procedure: procedureInForce(input.procedure, date, office.procedures) };
  const other = await offices.get(handledBy).catch((error: unknown) => {
    if (error instanceof OfficeNotFound) return undefined;
    throw error;
  });
  if (other?.province !== office.province) return refuse("must be an office of the same province that is open here");
  const procedure = procedureInForce(input.procedure, date, other.procedures);
  if (!procedure.anyWard) return refuse(`must be left out: ${procedure.code} is received by the ward that handles it`);
  if (!other.departments.some(({ id }) => id === procedure.department)) {
    return refuse(`must be an office with the department ${procedure.department}`);
  }
  return { office: other, procedure };
}

function refuse(problem: string): never {
  throw new DomainError("invalid", "not-competent", `handledBy ${problem}`, [{ field: "handledBy", problem }]);
}
