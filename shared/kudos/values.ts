import type { Language } from "#shared/offices/office.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { kudosValueTexts } from "#shared/text/kudos-values.ts";

/**
 * What is thanked for where an office names nothing of its own: the conduct of Art. 13 of Law 80/2025/QH15 - clause 1 towards colleagues,
 * clause 2 towards the people - and the two promises of a one-stop centre, on time and explained once.
 */
export const conductValues = [
  "respectful",
  "on-time",
  "explains-fully",
  "helps-colleagues",
  "listens-fairly",
  "honest",
] as const;

/** A value and what it is called. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/** The values of an office, at most ten. Its own have one name, in whatever language it was written. */
export function valuesOf(office: { readonly setup?: unknown }, language: Language): readonly NamedValue[] {
  const own = setupOf(office).recognition.values;
  return own ?? conductValues.map((id) => ({ id, name: kudosValueTexts[language][id] }));
}

/** What a value is called; one that the office dropped since is called as in the list of the law, else by its key. */
export function valueName(id: string, office: { readonly setup?: unknown }, language: Language): string {
  const known: Readonly<Record<string, string>> = kudosValueTexts[language];
  return valuesOf(office, language).find((value) => value.id === id)?.name ?? known[id] ?? id;
}
