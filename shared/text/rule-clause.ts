import type { ExplainedRule, PromiseExplanation } from "#shared/dossiers/promise-explanation.ts";
import type { Language } from "#shared/offices/office.ts";
import { promiseTexts } from "./promise.ts";

/** What the rule came to in this case, as a clause; nothing where it is not known. */
export function ruleClause({ rule, first }: PromiseExplanation, language: Language): string | undefined {
  const texts = promiseTexts[language];
  switch (first.basis) {
    case "slip":
      return texts.slip;
    case "imported":
      return texts.imported;
    case "out-of-hours":
      return rule?.outOfHoursMinutes === undefined ? undefined : texts.outOfHours(rule.outOfHoursMinutes);
    case "verification":
      return verificationClause(rule, language);
    case "rule":
      return timeClause(rule, first.cutOff?.met === true, language);
  }
}

function verificationClause(rule: ExplainedRule | undefined, language: Language): string | undefined {
  const time = rule?.time;
  const days = time?.kind === "same-day" || time?.kind === "working-days" ? time.verificationDays : undefined;
  return days === undefined ? undefined : promiseTexts[language].verification(days);
}

function timeClause(rule: ExplainedRule | undefined, met: boolean, language: Language): string | undefined {
  const texts = promiseTexts[language];
  const time = rule?.time;
  switch (time?.kind) {
    case "same-day":
      return met ? texts.sameDay(time.cutOff) : texts.nextDay(time.cutOff);
    case "working-days":
      return (time.counting === "receipt-day-counted" ? texts.workingDaysWithReceipt : texts.workingDays)(time.days);
    case "calendar-days":
      return texts.calendarDays(time.days);
    case "minutes":
      return texts.minutes(time.minutes);
    default:
      return undefined;
  }
}
