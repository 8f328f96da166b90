import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";
import type { DeskProcedure } from "../desk-office.ts";
import type { Draft } from "./reception-form.ts";

/**
 * What is sent for a draft: only what the procedure asks for and the officer filled in.
 * @param receivedAt when the officer pressed, an instant in UTC: it stays however late it is sent.
 */
export function receptionBody(draft: Draft, procedure: DeskProcedure, receivedAt: string, calendar: OfficeCalendar) {
  return {
    procedure: procedure.code,
    receivedAt,
    channel: "direct",
    papers: [...draft.papers],
    ...feeParts(draft, procedure),
    ...timeParts(draft, procedure, calendar),
    ...filled({ handledBy: procedure.anyWard ? draft.handledBy : "", bundle: draft.bundle }),
    ...applicantOf(draft, procedure),
  };
}

function feeParts({ copies, pages, fee: stated, paid }: Draft, { fee }: DeskProcedure): object {
  const asked = {
    none: {},
    "per-page": numbered({ copies, pages }),
    "per-copy": numbered({ copies }),
    "per-case": {},
    local: numbered({ fee: stated }),
  };
  return { ...asked[fee.kind], ...(fee.kind !== "none" && { paid }) };
}

function timeParts({ statedAt, verification }: Draft, { time }: DeskProcedure, calendar: OfficeCalendar): object {
  const takesSlip = time.kind === "stated" || (time.kind === "same-day" && time.slipDays !== undefined);
  return {
    ...(takesSlip && statedAt !== "" && { statedAt: slipInstant(statedAt, calendar) }),
    ...(verification && "verificationDays" in time && { verification }),
  };
}

/** The officer writes the wall time of the office, whatever zone the machine is in. */
export function slipInstant(wall: string, calendar: Pick<OfficeCalendar, "zone">): string {
  const [date = "", time = ""] = wall.split("T");
  return atWallTime(date, time.slice(0, 5), calendar.zone);
}

/** What is no number goes as it was typed: the office says what would be right. */
function numbered(typed: Readonly<Record<string, string>>): Record<string, number | string> {
  const filled = Object.entries(typed).filter(([, text]) => text !== "");
  return Object.fromEntries(filled.map(([name, text]) => [name, /^\d{1,12}$/.test(text) ? Number(text) : text]));
}

function applicantOf(draft: Draft, { outOfHoursMinutes }: DeskProcedure): { applicant?: object } {
  const { name, phone, personalId, born } = draft;
  const { deceasedName, deceasedBorn, deceasedDiedOn, deceasedPersonalId } = draft;
  const died = filled({
    name: deceasedName,
    born: deceasedBorn,
    diedOn: deceasedDiedOn,
    personalId: deceasedPersonalId,
  });
  const deceased = outOfHoursMinutes !== undefined && Object.keys(died).length > 0 ? { deceased: died } : {};
  const applicant = { ...filled({ name, phone, personalId, born }), ...deceased };
  return Object.keys(applicant).length === 0 ? {} : { applicant };
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}
