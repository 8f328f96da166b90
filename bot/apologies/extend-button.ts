import type { Language } from "#shared/offices/office.ts";

/** Action id of the button that opens the form, and callback id of the form. */
export const extendAction = "apologies.open";
export const approveView = "apologies.approve";

/** All that the form has to know: it is opened without looking anything up. */
export interface ToExtend {
  readonly officeId: string;
  readonly code: string;
  /** The promise that the apology is about, an instant in UTC. */
  readonly promisedAt: string;
  /** The same and the proposal on the office's wall, `2026-11-20 16:45`. */
  readonly promised: string;
  readonly proposed: string;
  readonly language: Language;
}

export function writeExtend({ officeId, code, promisedAt, promised, proposed, language }: ToExtend): string {
  return [officeId, code, promisedAt, promised, proposed, language].join("/");
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const moment = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d";
const shape = new RegExp(
  `^(\\d{5})/([A-Z0-9.-]{6,40})/(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)/(${moment})/(${moment})/(vi|en|id)$`,
);

/** Undefined for what none of our buttons says. */
export function readExtend(value: string | undefined): ToExtend | undefined {
  const found = shape.exec(value ?? "");
  if (found === null) return undefined;
  const [, officeId = "", code = "", promisedAt = "", promised = "", proposed = "", language] = found;
  return { officeId, code, promisedAt, promised, proposed, language: language as Language };
}
