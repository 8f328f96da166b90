import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { quarterOf } from "./quarter-hour.ts";
import type { TotalsWriter } from "./totals-table.ts";

/** So many steps fit one write's condition with room to spare. */
const mostSteps = 60;

/** Adds steps to the totals of their offices and days. May be called again with any of them. */
export async function projectSteps(
  steps: readonly StepFact[],
  { offices, totals }: { offices: Offices; totals: TotalsWriter },
): Promise<void> {
  const quarters = Map.groupBy(steps, ({ officeId }) => officeId);
  for (const [officeId, ofOffice] of quarters) {
    const { calendar } = await offices.get(officeId);
    const byStart = Map.groupBy(ofOffice, (step) => JSON.stringify(quarterOf(step, calendar)));
    for (const inQuarter of byStart.values()) await addInParts(inQuarter, calendar, totals);
  }
}

async function addInParts(
  steps: readonly StepFact[],
  calendar: Pick<Calendar, "zone">,
  totals: TotalsWriter,
): Promise<void> {
  for (let start = 0; start < steps.length; start += mostSteps) {
    const part = steps.slice(start, start + mostSteps);
    const [first] = part;
    if (first !== undefined) await totals.add(quarterOf(first, calendar), part);
  }
}
