import { DomainError } from "#shared/kernel/errors.ts";
import { leads } from "#shared/listening/leaders.ts";
import { setLooks } from "#shared/listening/looks.ts";
import { askedAt } from "#shared/listening/promises.ts";
import { commitmentLength, noteLength, type Session } from "#shared/listening/session.ts";
import {
  addCommitment,
  addNote,
  askToSpeak,
  type By,
  begin,
  end,
  extend,
  goOn,
  inviteNext,
  type Step,
  StepRefused,
} from "#shared/listening/steps.ts";
import { takeStep } from "#shared/listening/take-step.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { guarded } from "#shared/suggestions/guarded.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import type { JobOf } from "../slack/working.ts";
import type { ListeningDeps } from "./deps.ts";
import { reply, wordsFor } from "./refusal.ts";
import { showSession } from "./show-session.ts";

type Pressed = JobOf<"listening.step"> | JobOf<"listening.note"> | JobOf<"listening.commit">;

/** A button of the message. */
export async function press(job: JobOf<"listening.step">, deps: ListeningDeps): Promise<void> {
  await take(job, deps, (_office, by) => stepOf(job, by));
}

export async function note(job: JobOf<"listening.note">, deps: ListeningDeps): Promise<void> {
  await take(job, deps, () => {
    const text = guarded("text", job.text, noteLength);
    const { viewId: id, user: by, item } = job;
    return (session) => addNote({ id, by, text, ...onAgenda(item, session) }, job.at)(session);
  });
}

export async function commit(job: JobOf<"listening.commit">, deps: ListeningDeps): Promise<void> {
  await take(job, deps, (office, { leads: leading }) => {
    const staff = staffIn(office, job.team, job.user);
    if (!leading && staff?.role !== "head") throw new StepRefused("forbidden", "not-yours");
    if (staffIn(office, job.team, job.owner) === undefined) {
      throw new DomainError("invalid", "listening-no-owner", "The owner is not staff of the office");
    }
    const text = guarded("text", job.text, commitmentLength);
    // A day that nobody can be asked on is no day to promise.
    askedAt(office, job.due, "overdue");
    const { viewId: id, user: by, owner, due, item } = job;
    return (session) => addCommitment({ id, by, owner, due, text, ...onAgenda(item, session) }, job.at)(session);
  });
}

/** Makes a step for a member of staff and shows it; refused, they are told why, and the message is brought up to date for them. */
async function take(job: Pressed, deps: ListeningDeps, stepFor: (office: OpenedOffice, by: By) => Step): Promise<void> {
  const { officeId, date, team, user, at } = job;
  const office = await deps.offices.get(officeId);
  if (team !== office.slack.team) return;
  const texts = listeningTexts[office.language];
  if (staffIn(office, team, user) === undefined) return reply(job, texts.notStaff(office.name), deps);
  try {
    const step = stepFor(office, { user, at, leads: leads(office, user) });
    const ahead = (next: Session) => setLooks(next, office, deps.timers);
    const session = await takeStep(officeId, date, step, { ...deps, ...(movesItsEnd(job) && { ahead }) });
    if (session !== undefined) await show(job, office, session, deps);
  } catch (error) {
    const { language = office.language } = await deps.preferences.of(officeId, user);
    await reply(job, wordsFor(error, language), deps);
    const session = await deps.sessions.read(officeId, date);
    if (session !== undefined) await showSession(office, session, at, deps);
  }
}

/** Many ask to speak at once: their presses come one after the other, and one look behind them all shows them together. */
async function show(job: Pressed, office: OpenedOffice, session: Session, deps: ListeningDeps): Promise<void> {
  if (job.type !== "listening.step" || job.step !== "speak") return showSession(office, session, job.at, deps);
  const { officeId, date, at, user, team: lane } = job;
  const look = { type: "listening.look", officeId, date, at } as const;
  await deps.jobs.sendAll([{ lane, key: `${look.type}/${officeId}/${date}/${user}/${at}`, job: look }]);
}

function movesItsEnd(job: Pressed): boolean {
  return job.type === "listening.step" && (job.step === "begin" || job.step === "extend");
}

function stepOf({ step, from }: JobOf<"listening.step">, by: By): Step {
  switch (step) {
    case "begin":
      return begin(by);
    case "speak":
      return askToSpeak(by);
    case "invite":
      return inviteNext(by, from);
    case "next":
      return goOn(by, from);
    case "extend":
      return extend(by);
    case "end":
      return end(by);
  }
}

function onAgenda(item: string | undefined, { agenda }: Session): { item?: string } {
  return item !== undefined && agenda.some(({ id }) => id === item) ? { item } : {};
}
