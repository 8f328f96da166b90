import type { ExplainedDay, PromiseChange, PromiseExplanation } from "#shared/dossiers/promise-explanation.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import { promiseTexts } from "./promise.ts";
import { ruleClause } from "./rule-clause.ts";
import { appointment, writtenDate } from "./when.ts";

/** An explanation in words: why the hour, what moved it since, and plainly where the record says something else. */
export function promiseSentence(explanation: PromiseExplanation, language: Language): string {
  const { promisedAt, recomputedAt, agrees, zone, changes } = explanation;
  const texts = promiseTexts[language];
  const hour = (at: Instant) => appointment(at, zone, language);
  const why = [firstSentence(explanation, language), sourceSentence(explanation, language)];
  const since = changes.map((change) => changeSentence(change, zone, language));
  const told = changes.length > 0 && recomputedAt !== promisedAt ? [texts.noReason(hour(promisedAt))] : [];
  const doubt = recomputedAt === undefined ? texts.unknown : texts.differs(hour(recomputedAt));
  return [...why, ...since, ...told, agrees ? "" : doubt].filter((sentence) => sentence !== "").join(" ");
}

function firstSentence(explanation: PromiseExplanation, language: Language): string {
  const { first, zone, changes, promisedAt } = explanation;
  const texts = promiseTexts[language];
  // What the citizen was told first; without changes that is what the record holds.
  const told = changes.length === 0 ? promisedAt : first.promisedAt;
  if (told === undefined) return "";
  const reasons = [
    texts.received(appointment(first.from, zone, language)),
    ruleClause(explanation, language),
    ...dayClauses(explanation, language),
  ].filter((clause) => clause !== undefined);
  const hour = appointment(told, zone, language);
  return reasons.length > 1 ? texts.because(hour, reasons.join("; ")) : texts.noReason(hour);
}

/** Days that one would have expected to count and that did not, or the other way round; and the hour of closing. */
function dayClauses({ first, zone }: PromiseExplanation, language: Language): string[] {
  const texts = promiseTexts[language];
  const { days, promisedAt } = first;
  if (days.length === 0 || promisedAt === undefined) return [];
  const named = (day: ExplainedDay) => {
    const name = day.name === undefined ? undefined : (texts.nationalDays[day.name] ?? day.name);
    return `${writtenDate(day.date)}${name === undefined ? "" : ` (${name})`}`;
  };
  const special = days.filter(({ why }) => why === "national" || why === "own");
  const rest = days.filter(({ counts, why }) => !counts && why === "week").length;
  const skipped = special.filter(({ counts }) => !counts).map(named);
  const extra = special.filter(({ counts }) => counts).map(named);
  const notCounted = [...skipped, ...(rest === 0 ? [] : [texts.restDays(rest)])];
  return [
    ...(notCounted.length === 0 ? [] : [texts.notCounted(notCounted.join(", "))]),
    ...(extra.length === 0 ? [] : [texts.alsoCounted(extra.join(", "))]),
    texts.closing(wallTime(promisedAt, zone)),
  ];
}

function sourceSentence({ rule, first }: PromiseExplanation, language: Language): string {
  if (rule === undefined || first.basis === "slip" || first.basis === "imported") return "";
  const texts = promiseTexts[language];
  return texts.source(rule.source[language], texts.marks[rule.mark]);
}

function changeSentence(change: PromiseChange, zone: string, language: Language): string {
  const texts = promiseTexts[language];
  const hour = (at: Instant) => appointment(at, zone, language);
  if (change.kind === "extension")
    return texts.extended(hour(change.promisedAt), texts.causes[change.cause] ?? change.cause);
  const pause = texts.pause(texts.paused[change.why], hour(change.from), hour(change.to));
  const { minutesLeft, promisedAt } = change;
  if (promisedAt === undefined || minutesLeft === undefined || minutesLeft === 0) return pause;
  const left = texts.duration(Math.floor(minutesLeft / 60), minutesLeft % 60);
  return `${pause} ${texts.givenBack(left, hour(promisedAt))}`;
}
