import type { SetupPart } from "#shared/jobs/setup.ts";
import type { Language } from "#shared/offices/office.ts";

// Apart from the forms themselves, so that waiting for them does not load them.
/** Action ids in the forms. */
export const setupActions = {
  open: "setup.open",
  preview: "setup.preview",
  askNow: "setup.ask-now",
  pastDay: "setup.past-day",
} as const;

/** Callback ids of forms. */
export const setupViews = { save: "setup.save", whose: "setup.whose" } as const;

/** Names of the answers. */
export const fields = {
  at: "at",
  days: "days",
  window: "window",
  lateBy: "lateBy",
  reminds: "reminds",
  language: "language",
  questions: "questions",
  pause: "pause",
  pauseThrough: "pauseThrough",
  held: "held",
  channel: "channel",
  every: "every",
  minutes: "minutes",
  leaders: "leaders",
  values: "values",
  pair: "pair",
  digest: "digest",
  board: "board",
  answer: "answer",
  escalate: "escalate",
  unsealers: "unsealers",
  whose: "whose",
} as const;

export const roles = ["officer", "head", "signer", "leader", "admin"] as const;
/** The answer that says how many thanks somebody of this role has. */
export const allowanceField = (role: (typeof roles)[number]) => `allowance.${role}`;

/** Which part of which office a form or button is about. */
export interface PartOf {
  readonly officeId: string;
  readonly part: SetupPart;
  readonly department?: string | undefined;
}

export function writePart({ officeId, part, department }: PartOf): string {
  return [officeId, part, ...(department === undefined ? [] : [department])].join("/");
}

const partNames = "evening|departments|listening|recognition|suggestions|leaders|leave";
const partShape = new RegExp(String.raw`^(\d{5})\/(${partNames})(?:\/([a-z][a-z0-9-]{1,30}))?$`);

/** Undefined for what none of our buttons says. */
export function readPart(value: string | undefined): PartOf | undefined {
  const [, officeId, part, department] = partShape.exec(value ?? "") ?? [];
  if (officeId === undefined || part === undefined) return undefined;
  return { officeId, part: part as SetupPart, department };
}

/** What a form knows when it comes back. */
export interface FormOf extends PartOf {
  readonly language: Language;
  /** Hash of what it showed at first. */
  readonly was: string;
}

export function writeForm({ language, was, ...of }: FormOf): string {
  return `${language}/${was}/${writePart(of)}`;
}

const formShape = /^(vi|en|id)\/([\w-]{1,40})\/(.+)$/;

/** Undefined for what none of our forms says. */
export function readForm(metadata: string): FormOf | undefined {
  const [, language, was, rest] = formShape.exec(metadata) ?? [];
  const part = readPart(rest);
  if (language === undefined || was === undefined || part === undefined) return undefined;
  return { ...part, language: language as Language, was };
}
