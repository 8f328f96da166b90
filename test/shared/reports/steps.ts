import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { statusAfter } from "#shared/dossiers/moves.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";

let steps = 0;

/** A step of a dossier, each with a name of its own. */
export function aStep(at: string, changes: Partial<StepFact> = {}): StepFact {
  steps += 1;
  const move: MoveName = changes.move ?? "receive";
  return {
    id: `261120-${String(steps).padStart(4, "0")}.1`,
    officeId: "27163",
    home: "27163",
    code: `H29.27163-261120-${String(steps).padStart(4, "0")}`,
    version: 1,
    to: statusAfter(move, "accepted"),
    at,
    department: "justice",
    procedure: "2.000815",
    urgent: false,
    move,
    ...changes,
  };
}

/** Offices without a table: all of them open, all in one zone. */
export function officesIn(zone: string) {
  const known = (id: string): OpenedOffice => {
    const office = anOffice({ id });
    return { ...office, calendar: { ...office.calendar, zone }, trackingKey: "" };
  };
  return {
    get: async (id: string) => known(id),
    key: async () => undefined,
    officeOfChannel: async () => undefined,
  };
}
