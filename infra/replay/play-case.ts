import { type Answer, NoAnswer, type OfficeApi } from "./office-api.ts";
import type { PlannedCase, PlannedStep } from "./plan-case.ts";
import { type AnsweredDossier, type PlayedCase, type PlayedStep, readAnswer } from "./played-case.ts";

/** A case on its way: what has been sent, and how many of its steps the office has taken. */
interface Course {
  readonly steps: PlayedStep[];
  dossier?: AnsweredDossier;
  version: number;
  sentAgain: number;
}

/**
 * Sends the reception and then the steps of one case, in order. Each step names the version that it follows, so that a
 * step refused the first time is not let in by a later run that finds the dossier elsewhere. After a failure nothing more
 * is sent: it would be out of order.
 * @param received called once when the reception is over, whatever came of it.
 */
export async function playCase(plan: PlannedCase, api: OfficeApi, received: () => void): Promise<PlayedCase> {
  const { id, procedure, channel, reception } = plan;
  const course: Course = { steps: [], version: 0, sentAgain: 0 };
  const body = { procedure, channel, receivedAt: reception.at };
  await play(course, reception, () => api.post("/dossiers", body, reception.idempotencyKey));
  received();
  for (const step of plan.steps) {
    const code = course.dossier?.code;
    if (code === undefined || hasFailed(course)) course.steps.push({ ...step, result: "not sent" });
    else await play(course, step, () => sendStep(api, `/dossiers/${code}`, step, course.version));
  }
  const { steps, dossier, sentAgain } = course;
  return { id, steps, sentAgain, ...(dossier && { dossier }) };
}

function hasFailed({ steps }: Course): boolean {
  const last = steps.at(-1)?.result;
  return last === "failed" || last === "not sent";
}

async function play(course: Course, step: PlannedStep, send: () => Promise<Answer>): Promise<void> {
  try {
    const answer = await send();
    const { dossier, ...outcome } = readAnswer(answer);
    course.steps.push({ ...step, ...outcome });
    if (answer.attempts > 1) course.sentAgain += 1;
    if (dossier === undefined) return;
    course.dossier = dossier;
    course.version += 1;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    course.steps.push({ ...step, result: "failed", reason: error.message });
    course.sentAgain += 1;
  }
}

function sendStep(api: OfficeApi, path: string, { step, at, idempotencyKey }: PlannedStep, version: number) {
  if (step === "return") return api.post(`${path}/return`, { occurredAt: at }, idempotencyKey, version);
  return api.post(`${path}/moves`, { move: step, occurredAt: at }, idempotencyKey, version);
}
