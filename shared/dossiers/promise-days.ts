import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber, epochOf } from "#shared/office-time/civil-date.ts";
import { dayReason } from "#shared/office-time/day-reason.ts";
import type { TimeRule } from "#shared/office-time/promise.ts";
import { atWallTime, closingOn, localDate } from "#shared/office-time/working-time.ts";
import type { ExplainedDay, FirstPromise } from "./promise-explanation.ts";

/** Whether the day of receipt counts: the cut-off of a same-day rule was met, or the rule counts it until closing. */
export function cutOffOf(rule: TimeRule, from: Instant, calendar: Calendar): FirstPromise["cutOff"] {
  if (rule.kind !== "same-day") return undefined;
  const date = localDate(from, calendar.zone);
  const closing = closingOn(calendar, date);
  const limits = [closing, atWallTime(date, rule.cutOff, calendar.zone)];
  const met = limits.every((limit) => limit !== undefined && epochOf(from) <= epochOf(limit));
  return { at: rule.cutOff, met };
}

/** Each date from receipt to promise: whether the rule counts it, and why not. None where the rule counts no days. */
export function explainedDays(rule: TimeRule, from: Instant, promisedAt: Instant, calendar: Calendar): ExplainedDay[] {
  if (rule.kind === "minutes" || rule.kind === "stated") return [];
  const receipt = localDate(from, calendar.zone);
  const last = localDate(promisedAt, calendar.zone);
  return datesOf(receipt, last).map((date) => {
    const { open, why, name } = dayReason(calendar, date);
    const counts = date === receipt ? receiptCounts(rule, from, calendar) : open || inCalendarDays(rule, receipt, date);
    const reason = date === receipt && open && !counts ? "receipt" : why;
    return { date, counts, why: reason, ...(name !== undefined && reason !== "receipt" && { name }) };
  });
}

function receiptCounts(rule: TimeRule, from: Instant, calendar: Calendar): boolean {
  if (rule.kind === "same-day") return cutOffOf(rule, from, calendar)?.met === true;
  if (rule.kind !== "working-days" || rule.counting !== "receipt-day-counted") return false;
  const closing = closingOn(calendar, localDate(from, calendar.zone));
  return closing !== undefined && epochOf(from) <= epochOf(closing);
}

/** Days of the calendar count open or closed, up to the n-th. */
function inCalendarDays(rule: TimeRule, receipt: LocalDate, date: LocalDate): boolean {
  return rule.kind === "calendar-days" && dayNumber(date) - dayNumber(receipt) <= rule.days;
}

function datesOf(first: LocalDate, last: LocalDate): LocalDate[] {
  const start = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - start + 1) }, (_, index) => dateOf(start + index));
}
