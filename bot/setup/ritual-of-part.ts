import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { eveningSetup, setupOf } from "#shared/offices/setup.ts";
import { replanRitual } from "#shared/rituals/replan.ts";
import { departmentOf, type RitualName, slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { appointment } from "#shared/text/when.ts";
import type { PartOf } from "./names.ts";
import type { SetupDeps } from "./setup-deps.ts";

/** The ritual whose hour or days a part chooses. */
export function ritualOf({ part, department }: Omit<PartOf, "officeId">): RitualName | undefined {
  if (part === "listening") return "listening";
  if (part !== "evening") return undefined;
  return department === undefined ? "end-of-day" : `end-of-day#${department}`;
}

/** Whether a ritual would come on no day that the calendar knows: its due-list would look for one without end. */
export function isNeverHeld(ritual: RitualName | undefined, office: OpenedOffice, now: Instant): boolean {
  if (ritual === undefined) return false;
  try {
    slotFrom(localDate(now, office.calendar.zone), office, ritual);
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

/** Puts the ritual under what was chosen. @returns what happens next, in a sentence. */
export async function planAnew(
  ritual: RitualName | undefined,
  office: OpenedOffice,
  language: Language,
  deps: SetupDeps,
): Promise<string> {
  const { next } = setupTexts[language];
  if (ritual === undefined) return next.minute;
  const isHeld = ritual === "listening" ? setupOf(office).listening.held : eveningOf(ritual, office) !== undefined;
  if (!isHeld) return next.off;
  const { zone } = office.calendar;
  const dueAt = await replanRitual(office, ritual, deps);
  if (ritual === "listening") return next.listening(appointment(dueAt, zone, language));
  const pausedThrough = eveningOf(ritual, office)?.pausedThrough ?? "";
  const isPaused = localDate(dueAt, zone) <= pausedThrough;
  const first = isPaused ? slotAfter(pausedThrough, office, ritual).dueAt : dueAt;
  return next.evening(appointment(first, zone, language));
}

function eveningOf(ritual: RitualName, office: OpenedOffice) {
  return eveningSetup(office, departmentOf(ritual));
}
