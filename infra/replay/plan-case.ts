import type { Channel } from "#shared/dossiers/dossier.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import type { StepName } from "./activity.ts";
import type { LogCase, LogEvent, Unusable } from "./collect-cases.ts";
import { channelOf, procedureOf } from "./reception.ts";
import { shiftCase } from "./time-shift.ts";

/** One request to send for one event of the log. */
export interface PlannedStep {
  readonly line: number;
  readonly step: StepName;
  readonly at: Instant;
  /** Follows from case and event alone, so that the log sent again is a repeat of every request. */
  readonly idempotencyKey: string;
}

/** One case to play: a reception, then its steps in order. */
export interface PlannedCase {
  readonly id: string;
  readonly procedure: string;
  readonly channel: Channel;
  readonly reception: PlannedStep;
  readonly steps: readonly PlannedStep[];
}

export interface CasePlan {
  /** Absent where the case cannot be received. */
  readonly plan?: PlannedCase;
  readonly unusable: readonly Unusable[];
}

/** What to send for one case. Events before its reception, and a second reception, are of no use. */
export function planCase(logCase: LogCase, weeks: number, calendar: Calendar): CasePlan {
  const requests = logCase.events.filter(({ meaning }) => meaning !== "side work");
  const start = requests.findIndex(({ meaning }) => meaning === "receive");
  const [reception, ...rest] = requests.slice(start);
  if (start < 0 || reception === undefined) return noUse(logCase, requests, "no reception in the log");
  const channel = channelOf(logCase.attributes["channel"] ?? "");
  if (channel === undefined)
    return noUse(logCase, requests, `unknown channel "${logCase.attributes["channel"] ?? ""}"`);
  const events = [reception, ...rest.filter(({ meaning }) => meaning !== "receive")];
  const instants = instantsOf(events, weeks, calendar);
  if (typeof instants === "string") return noUse(logCase, requests, instants);
  const [first, ...steps] = events.map((event, index) => planStep(logCase, event, instants[index] ?? ""));
  const procedure = procedureOf(logCase.attributes["department"], channel);
  return {
    ...(first && { plan: { id: logCase.id, procedure, channel, reception: first, steps } }),
    unusable: [
      ...requests.slice(0, start).map((event) => useless(logCase, event, "before the reception of its case")),
      ...rest
        .filter(({ meaning }) => meaning === "receive")
        .map((event) => useless(logCase, event, "the case was received before")),
    ],
  };
}

function instantsOf(events: readonly LogEvent[], weeks: number, calendar: Calendar): Instant[] | string {
  try {
    return shiftCase(
      events.map(({ at }) => at),
      weeks,
      calendar,
    );
  } catch (error) {
    if (error instanceof DomainError && error.fact === "calendar-unknown")
      return "received after the end of the calendar";
    throw error;
  }
}

function planStep({ id }: LogCase, event: LogEvent, at: Instant): PlannedStep {
  const idempotencyKey = `replay-${shortHash(JSON.stringify([id, event.id]), 24)}`;
  return { line: event.line, step: event.meaning as StepName, at, idempotencyKey };
}

function noUse(logCase: LogCase, requests: readonly LogEvent[], reason: string): CasePlan {
  const ofCase: Unusable = { what: "case", line: logCase.line, caseId: logCase.id, reason };
  return { unusable: [ofCase, ...requests.map((event) => useless(logCase, event, `its case: ${reason}`))] };
}

function useless({ id }: LogCase, { line }: LogEvent, reason: string): Unusable {
  return { what: "event", line, caseId: id, reason };
}
