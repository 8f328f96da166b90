import type { ViewOutput } from "@slack/bolt";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Language } from "#shared/offices/office.ts";
import type { NoticeKind, Preferences } from "#shared/preferences/preferences.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { answerTo, ticksOf } from "../slack/view-answers.ts";
import { leaveFields, settingsFields } from "./names.ts";

type Values = ViewOutput["state"]["values"];
type Wrong = { readonly errors: Record<string, string> };

// Without the schema that lies beside it: the receiver is small, and the worker parses the job that comes of it.
const kinds = Object.keys(benangTexts.vi.settings.kind) as NoticeKind[];
const languages: readonly string[] = ["vi", "en", "id"];
/** Days of one stretch of leave. */
const longest = 366;

/** What was chosen in the settings, or what is wrong with it, by field. */
export function checkSettings(
  values: Values,
  language: Language,
): Pick<Preferences, "language" | "quiet" | "muted"> | Wrong {
  const { errors: texts } = benangTexts[language];
  const chosen = answerTo(values, settingsFields.language);
  const heard = ticksOf(values, settingsFields.kinds);
  const rest = {
    ...(chosen !== undefined && languages.includes(chosen) && { language: chosen as Language }),
    muted: kinds.filter((kind) => !heard.includes(kind)),
  };
  if (answerTo(values, settingsFields.quiet) !== "yes") return rest;
  const from = answerTo(values, settingsFields.from);
  const to = answerTo(values, settingsFields.to);
  if (from === undefined) return { errors: { [settingsFields.from]: texts.missing } };
  if (to === undefined) return { errors: { [settingsFields.to]: texts.missing } };
  if (from === to) return { errors: { [settingsFields.to]: texts.sameHours } };
  return { ...rest, quiet: { from, to } };
}

/** The stretch of leave that was written down, or what is wrong with it, by field. Past days are fine. */
export function checkLeave(
  values: Values,
  language: Language,
): { readonly from: LocalDate; readonly to: LocalDate } | Wrong {
  const { errors: texts } = benangTexts[language];
  const from = answerTo(values, leaveFields.from);
  const to = answerTo(values, leaveFields.to);
  if (from === undefined) return { errors: { [leaveFields.from]: texts.missing } };
  if (to === undefined) return { errors: { [leaveFields.to]: texts.missing } };
  if (to < from) return { errors: { [leaveFields.to]: texts.endsBefore } };
  if (Date.parse(to) - Date.parse(from) >= longest * 86_400_000) return { errors: { [leaveFields.to]: texts.tooLong } };
  return { from, to };
}
