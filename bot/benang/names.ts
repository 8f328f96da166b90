import type { Language } from "#shared/offices/office.ts";

// Apart from the forms themselves, so that waiting for them does not load them.
/** Action ids of buttons on the home tab and in forms. */
export const benangActions = {
  settings: "benang.settings",
  leave: "benang.leave",
  help: "benang.help",
  setup: "benang.setup",
  dropLeave: "benang.drop-leave",
} as const;

/** Callback ids of forms. */
export const benangViews = { settings: "benang.save-settings", leave: "benang.add-leave" } as const;

/** Names of the answers. */
export const settingsFields = { language: "language", quiet: "quiet", from: "from", to: "to", kinds: "kinds" } as const;
export const leaveFields = { from: "leave.from", to: "leave.to" } as const;

/** What a form knows when it comes back. */
export interface FormOf {
  readonly language: Language;
  readonly officeId: string;
  /** Whose leave it shows. */
  readonly whose?: string | undefined;
}

export function writeForm({ language, officeId, whose }: FormOf): string {
  return [language, officeId, ...(whose === undefined ? [] : [whose])].join("/");
}

const shape = /^(vi|en|id)\/(\d{5})(?:\/([UW][A-Z0-9]{2,20}))?$/;

/** Undefined for what none of our forms says. */
export function readForm(metadata: string): FormOf | undefined {
  const [, language, officeId, whose] = shape.exec(metadata) ?? [];
  if (language === undefined || officeId === undefined) return undefined;
  return { language: language as Language, officeId, whose };
}
