import type { WhichEvening } from "#shared/rituals/evening.ts";

/** What listeners wait for: two buttons and the form. */
export const actions = { form: "end-of-day.form", mine: "end-of-day.show-mine" } as const;
export const formView = "end-of-day.answer";

/** Names of the form's fields. */
export const fields = { answer: (index: number) => `answer-${index}`, suggestion: "suggestion" } as const;

/** An evening of an office, as a button carries it. */
export interface OfOffice extends WhichEvening {
  readonly officeId: string;
}

export function buttonValue({ officeId, date, department }: OfOffice): string {
  return [officeId, date, ...(department === undefined ? [] : [department])].join("/");
}

/** Undefined for anything that no button of ours carries. */
export function readValue(value: string | undefined): OfOffice | undefined {
  const found = /^(\d{5})\/(\d{4}-\d\d-\d\d)(?:\/([a-z][a-z0-9-]{1,30}))?$/.exec(value ?? "");
  const [, officeId, date, department] = found ?? [];
  if (officeId === undefined || date === undefined) return undefined;
  return department === undefined ? { officeId, date } : { officeId, date, department };
}
