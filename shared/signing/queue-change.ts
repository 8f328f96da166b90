import type { Change } from "#shared/dossiers/dossier-changes.ts";
import type { Job } from "#shared/jobs.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Timer } from "#shared/timers/timer.ts";

/**
 * The office whose signing queue a change of the Dossiers table touched: a dossier came before the signers or left them, or is
 * promised for another hour while it lies there. The row is in the queue as long as it has the queue's index key.
 */
export function queueTouched({ before, after }: Change): string | undefined {
  const [was, is] = [before?.["gsi2pk"], after?.["gsi2pk"]];
  const same = was === is && (is === undefined || before?.["promisedAt"] === after?.["promisedAt"]);
  const queue = is ?? was;
  return same || typeof queue !== "string" ? undefined : queue.split("#")[0];
}

const minuteMs = 60_000;
/** Milliseconds. A timer for the minute that is just beginning would be set beside the tick that fires it. */
const aheadMs = 5_000;

/** Everything that happens to a queue within a minute is shown once, at the next full minute. @param now when it was heard of. */
export function showingTimer({ id: officeId, slack }: Pick<Office, "id" | "slack">, now: Instant): Timer {
  const dueAt = toInstant(Math.ceil((Date.parse(now) + aheadMs) / minuteMs) * minuteMs);
  const job: Job = { type: "signing.show", officeId, at: dueAt };
  return { officeId, key: `signing/${dueAt}`, dueAt, work: { lane: slack.team, job } };
}
