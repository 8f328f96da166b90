import type { Language, Office } from "#shared/offices/office.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { toldForm } from "../benang/told-form.ts";
import { bold, list, mention, paragraph } from "../slack/blocks.ts";
import type { Modal } from "../slack/modal.ts";

/** Administrators who are named; more would be no help. */
const mostNamed = 20;

/** Says who sets the office up. */
export function mayNotForm({ staff }: Pick<Office, "staff">, language: Language): Modal {
  const texts = setupTexts[language];
  const admins = staff.filter(({ role, withoutSlack }) => role === "admin" && !withoutSlack).slice(0, mostNamed);
  if (admins.length === 0) return toldForm(language, texts.title, [paragraph(texts.nobody)]);
  const names = list(admins.map(({ slackUser }) => [mention(slackUser)]));
  return toldForm(language, texts.title, [paragraph(texts.mayNot), names]);
}

/** Says that it was saved, and what happens next. */
export function savedForm(next: string, language: Language): Modal {
  const texts = setupTexts[language];
  return toldForm(language, texts.title, [paragraph(bold(texts.saved)), paragraph(next)]);
}

/** Says why nothing was saved. */
export function notSavedForm(why: "changed" | "noWorkingDay" | "unknown", language: Language): Modal {
  const { title, changed, errors } = setupTexts[language];
  return toldForm(language, title, [paragraph(why === "changed" ? changed : errors[why])]);
}
