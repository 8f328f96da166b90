import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Office } from "#shared/offices/office.ts";
import { faultsOf, type MoveFields, type MoveTo } from "./move-fields.ts";
import { openStates, type Suggestion, type Suggestions } from "./suggestion.ts";
import { staffNamed } from "./suggestion-moves.ts";

/** @throws DomainError naming each field that is not as it should be */
export function assertFields(to: MoveTo, fields: MoveFields): void {
  const faults = Object.entries(faultsOf(to, fields));
  if (faults.length === 0) return;
  const problems = faults.map(([field, { fault }]) => ({ field, problem: fault }));
  throw new DomainError("invalid", "invalid-move", `The move to ${to} lacks something`, problems);
}

/** @throws DomainError naming `owner` or `due` */
export function assertPlan({ owner, due = "" }: MoveFields, today: LocalDate, office: Office): void {
  const isStaff = owner === undefined || staffNamed(owner, office) !== undefined;
  const problems = [
    ...(isStaff ? [] : [{ field: "owner", problem: "must be somebody of this office" }]),
    ...(due >= today ? [] : [{ field: "due", problem: "must not be in the past" }]),
  ];
  if (problems.length > 0) throw new DomainError("invalid", "invalid-move", "The plan cannot be kept", problems);
}

/** @throws DomainError naming `into` */
export async function assertOpen(
  into: string,
  { id }: Suggestion,
  officeId: string,
  suggestions: Pick<Suggestions, "get">,
): Promise<void> {
  const target = into === id ? undefined : await suggestions.get(officeId, into);
  if (target !== undefined && openStates.includes(target.state)) return;
  const problem = "must name another suggestion that is open";
  throw new DomainError("conflict", "not-open", `into ${problem}`, [{ field: "into", problem }]);
}
