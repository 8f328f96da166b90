import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import { type Clock, toInstant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Timers } from "#shared/timers/timer.ts";
import type { Duties, Duty } from "./duty.ts";
import { ladderOf } from "./ladder.ts";

interface Deps {
  readonly dossiers: Pick<Dossiers, "get">;
  readonly duties: Duties;
  readonly timers: Timers;
  readonly clock: Clock;
}

/**
 * Asks the next person for an urgent dossier, and sets the timer that will ask the one after: before anything is said, so that the
 * chain goes on whoever dies. A turn that comes again changes nothing; one for a dossier that is ready or taken on asks nobody.
 * @param turn from 0. @returns what there is to show. @throws DossierNotFound
 */
export async function askNext(
  { code, turn }: { code: string; turn: number },
  office: Office,
  deps: Deps,
): Promise<{ dossier: Dossier; duty: Duty | undefined }> {
  const [dossier, before] = await Promise.all([deps.dossiers.get(office.id, code), deps.duties.read(office.id, code)]);
  if (dossier.endedAt !== undefined || before?.accepted !== undefined) return { dossier, duty: before };
  const user = ladderOf(office, dossier)[turn];
  const at = deps.clock();
  if (user === undefined) return { dossier, duty: await deps.duties.giveUp(office.id, code, at) };
  const duty = await deps.duties.ask(office.id, code, turn, { user, at });
  await setNext({ code, turn, askedAt: duty.asked[turn]?.at }, office, deps.timers);
  return { dossier, duty };
}

async function setNext(
  { code, turn, askedAt }: { code: string; turn: number; askedAt: string | undefined },
  office: Office,
  timers: Timers,
): Promise<void> {
  // Taken on between the two reads: nobody has to be asked any more.
  if (askedAt === undefined || office.onCall === undefined) return;
  const dueAt = toInstant(Date.parse(askedAt) + office.onCall.answerWithinMinutes * 60_000);
  const job = { type: "on-call.ask", officeId: office.id, at: dueAt, code, turn: turn + 1 } as const;
  const key = `on-call/${code}/${turn + 1}`;
  await timers.set({ officeId: office.id, key, dueAt, work: { lane: office.slack.team, job } });
}
