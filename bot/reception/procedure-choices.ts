import type { LocalDate } from "#shared/kernel/clock.ts";
import { procedureName } from "#shared/procedures/called.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { receptionFormTexts } from "#shared/text/reception-form.ts";
import type { Choice } from "../slack/inputs.ts";

/** The form speaks Vietnamese: where it is opened nobody knows the office yet. */
export const formLanguage = "vi";

/** The national procedures in force on a date: what may not wait first, then by department. */
export function procedureGroups(date: LocalDate): { readonly label: string; readonly choices: Choice[] }[] {
  const { groups } = receptionFormTexts[formLanguage];
  const named = Map.groupBy(
    procedures.filter((one) => isInForce(one, date)),
    groupOf,
  );
  return (["urgent", "justice", "economy", "social", "other"] as const).flatMap((group) => {
    const choices = (named.get(group) ?? []).map(({ code }) => ({
      value: code,
      text: procedureName(code)[formLanguage],
    }));
    return choices.length === 0 ? [] : [{ label: groups[group], choices }];
  });
}

/** The national version of a procedure in force; undefined for none. */
export function nationalProcedure(code: string | undefined, date: LocalDate): Procedure | undefined {
  return procedures.find((one) => one.code === code && isInForce(one, date));
}

function isInForce({ validFrom, validTo }: Procedure, date: LocalDate): boolean {
  return validFrom <= date && (validTo === undefined || date <= validTo);
}

function groupOf({ outOfHoursMinutes, department }: Procedure): "urgent" | "justice" | "economy" | "social" | "other" {
  if (outOfHoursMinutes !== undefined) return "urgent";
  return department === "justice" || department === "economy" || department === "social" ? department : "other";
}
