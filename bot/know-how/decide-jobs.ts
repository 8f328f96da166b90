import { DomainError } from "#shared/kernel/errors.ts";
import type { Doing } from "#shared/know-how/note-steps.ts";
import { takeStep } from "#shared/know-how/take-step.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import type { JobOf } from "../slack/working.ts";
import type { Deps } from "./deps.ts";
import { refusal } from "./save-job.ts";
import { said } from "./search-jobs.ts";
import { closeQuestion, tellOf } from "./tell-jobs.ts";

/** An expert's button: the note as it stands then is shown wherever it was shown. */
export function decide(job: JobOf<"know-how.decide">, deps: Deps): Promise<void> {
  const doing: Doing = job.did === "confirmed" ? { did: job.did, seen: job.seen } : { did: job.did };
  return step(job, doing, deps);
}

export function decline(job: JobOf<"know-how.decline">, deps: Deps): Promise<void> {
  return step(job, { did: "declined", reason: job.reason }, deps);
}

async function step(
  job: JobOf<"know-how.decide"> | JobOf<"know-how.decline">,
  doing: Doing,
  deps: Deps,
): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined || asker.office.id !== job.officeId) return;
  const { office, language } = asker;
  const { id, user, team, channel } = job;
  try {
    const before = await deps.notes.get(office.id, id);
    const note = await takeStep({ id, by: user, doing }, office, deps);
    await tellOf(note, office, deps);
    if (before !== undefined) await closeQuestion(before, note, user, office, deps);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await deps.whisper({ team, channel, user, message: said(refusal(error, knowHowTexts[language])) });
    const note = await deps.notes.get(office.id, id);
    if (note !== undefined) await tellOf(note, office, deps);
  }
}
