import type { Language } from "#shared/offices/office.ts";

/** What the buttons of a session's message do at once; the others open forms. */
export const steps = ["begin", "speak", "invite", "next", "extend", "end"] as const;
export type StepName = (typeof steps)[number];
export const stepAction = (step: StepName) => `listening.${step}` as const;
export const stepActions = /^listening\.(begin|speak|invite|next|extend|end)$/;

export type FormName = "note" | "commitment";
/** Action ids of the buttons that open a form, and callback ids of the forms. */
export const formAction = (form: FormName) => `listening.open-${form}` as const;
export const formActions = /^listening\.open-(note|commitment)$/;
export const noteView = "listening.note";
export const commitmentView = "listening.commitment";

/** Whoever promised something says that it is done, in the form of its suggestion. */
export const doneAction = "listening.done";
export const callNowAction = "listening.call-now";
export const skipAction = "listening.skip-next";

/** Names of the answers. */
export const fields = { item: "item", text: "text", owner: "owner", due: "due" } as const;
/** Chosen where a note is about nothing on the agenda. */
export const otherItem = "other";
/** Fewer characters say nothing of what will be done. */
export const leastCommitment = 10;

/** The session that a button belongs to, and what had been counted when it was shown. */
export interface OfSession {
  readonly officeId: string;
  /** Local date. */
  readonly date: string;
  readonly from: number;
}

export function writeSession({ officeId, date, from }: OfSession): string {
  return [officeId, date, from].join("/");
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const ofSession = /^(\d{5})\/(\d{4}-\d\d-\d\d)\/(\d{1,3})$/;

/** Undefined for what none of our buttons says. */
export function readSession(value: string | undefined): OfSession | undefined {
  const [, officeId, date, from] = ofSession.exec(value ?? "") ?? [];
  if (officeId === undefined || date === undefined) return undefined;
  return { officeId, date, from: Number(from) };
}

/** All that a form has to know when it comes back: it is checked without looking anything up. */
export interface OfForm {
  readonly officeId: string;
  readonly date: string;
  readonly language: Language;
  /** Where refusals are whispered. */
  readonly channel: string;
}

export function writeForm({ officeId, date, language, channel }: OfForm): string {
  return [officeId, date, language, channel].join("/");
}

const ofForm = /^(\d{5})\/(\d{4}-\d\d-\d\d)\/(vi|en|id)\/([CDGUW][A-Z0-9]+)$/;

export function readForm(metadata: string): OfForm | undefined {
  const [, officeId, date, language, channel] = ofForm.exec(metadata) ?? [];
  if (officeId === undefined || date === undefined || channel === undefined) return undefined;
  return { officeId, date, language: language as Language, channel };
}

/** An office, and a date where one was read. */
export function writeOffice(officeId: string, date = ""): string {
  return `${officeId}/${date}`;
}

export function readOffice(value: string | undefined): { officeId: string; date: string | undefined } | undefined {
  const [, officeId, date] = /^(\d{5})\/(\d{4}-\d\d-\d\d)?$/.exec(value ?? "") ?? [];
  return officeId === undefined ? undefined : { officeId, date };
}
