import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { OwnProcedure, Procedure } from "./procedure.ts";
import { procedures } from "./procedures.ts";

const national = Map.groupBy(procedures, ({ code }) => code);

/**
 * The version of a procedure that is in force on a local date; the office's own versions stand above the national ones.
 * @throws DomainError naming `procedure` when the code is unknown, or not in force on that day.
 */
export function procedureInForce(code: string, date: LocalDate, own: readonly OwnProcedure[] = []): Procedure {
  const versions = [...own.filter((version) => version.code === code), ...(national.get(code) ?? [])];
  if (versions.length === 0) return refuse("unknown-procedure", `${code} is not in the office's catalogue`);
  const version = versions.find(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
  );
  return version ?? refuse("procedure-not-in-force", `${code} is not in force on ${date}`);
}

function refuse(fact: string, problem: string): never {
  throw new DomainError("invalid", fact, `Procedure ${problem}`, [{ field: "procedure", problem }]);
}
