import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { type DayDeps, dayOfEvening } from "./day-of-evening.ts";
import type { Evening, Evenings, WhichEvening } from "./evening.ts";

interface Deps extends DayDeps {
  readonly evenings: Pick<Evenings, "read" | "close">;
}

/** Closes an evening that was opened, with the figures of now; whoever comes second is told how it was closed. Undefined for others. */
export async function closeEvening(
  office: Office,
  which: WhichEvening,
  at: Instant,
  deps: Deps,
): Promise<Evening | undefined> {
  const evening = await deps.evenings.read(office.id, which);
  if (evening?.state !== "opened" || evening.closedAt !== undefined) return evening?.closedAt ? evening : undefined;
  const day = await dayOfEvening(office, which, deps);
  return deps.evenings.close(office.id, which, { ...day, closedAt: at });
}
