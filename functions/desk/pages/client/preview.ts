import { promiseFor } from "#shared/dossiers/promise-for.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import type { Language } from "#shared/offices/office.ts";
import { feeOf } from "#shared/procedures/fee.ts";
import { deskTexts } from "#shared/text/desk.ts";
import { dong } from "#shared/text/dong.ts";
import { appointment } from "#shared/text/when.ts";
import type { DeskProcedure } from "../desk-office.ts";
import { slipInstant } from "./reception-body.ts";
import type { Draft } from "./reception-form.ts";

/** Fee and promised hour of what stands in the form, by the same rules as the office's answer; a part that cannot be told yet is left out. */
export function previewOf(
  draft: Draft,
  procedure: DeskProcedure,
  { calendar, language, now }: { calendar: OfficeCalendar; language: Language; now: string },
): string[] {
  const texts = deskTexts[language].reception;
  const amount = told(() =>
    feeOf(procedure.fee, { copies: count(draft.copies), pages: count(draft.pages), stated: count(draft.fee) }),
  );
  const statedAt = draft.statedAt === "" ? undefined : slipInstant(draft.statedAt, calendar);
  const promise = told(
    () => promiseFor(procedure, now, calendar, { statedAt, verification: draft.verification }).promisedAt,
  );
  return [
    ...(amount === undefined ? [] : [amount === 0 ? texts.free : texts.fee(dong(amount))]),
    ...(promise === undefined ? [] : [texts.promise(appointment(promise, calendar.zone, language))]),
  ];
}

function count(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The rules refuse half of a form; while somebody types that is no news. */
function told<T>(rule: () => T): T | undefined {
  try {
    return rule();
  } catch {
    return undefined;
  }
}
