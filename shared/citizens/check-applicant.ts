import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError, type FieldProblem } from "#shared/kernel/errors.ts";
import type { Applicant, Person } from "./applicant.ts";
import { checkPersonalId } from "./check-personal-id.ts";
import { phoneOf } from "./phone.ts";

export interface CheckedApplicant {
  /** As it is stored: the phone as `+84…`. */
  readonly applicant: Applicant;
  /** What looks wrong and does not stand in the way. */
  readonly warnings: readonly FieldProblem[];
}

/**
 * An applicant as it is to be stored, and what is odd about it.
 * @param today on the office's wall. @throws DomainError naming `applicant.phone` or a date that has not come yet
 */
export function checkApplicant(given: Applicant, today: LocalDate): CheckedApplicant {
  const { deceased, phone } = given;
  const warnings = [...checkPerson("applicant", given, today)];
  if (deceased !== undefined) {
    warnings.push(...checkPerson("applicant.deceased", deceased, today));
    if ((deceased.diedOn ?? "") > today) refuse("applicant.deceased.diedOn", `must not be after today, ${today}`);
  }
  return { applicant: { ...given, ...(phone !== undefined && { phone: kept(phone) }) }, warnings };
}

function checkPerson(path: string, person: Person, today: LocalDate): FieldProblem[] {
  if ((person.born ?? "") > today) refuse(`${path}.born`, `must not be after today, ${today}`);
  const problem = checkPersonalId(person);
  return problem === undefined ? [] : [{ field: `${path}.personalId`, problem }];
}

function kept(phone: string): string {
  const wanted = "must be a Vietnamese number such as 0912 345 678 or 028 3829 1234; short codes are no subscriber's";
  return phoneOf(phone) ?? refuse("applicant.phone", wanted);
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-applicant", `${field} ${problem}`, [{ field, problem }]);
}
