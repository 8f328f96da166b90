import * as z from "zod/mini";
import { Dossier } from "#shared/dossiers/dossier.ts";
import type { Answer } from "./office-api.ts";
import type { PlannedStep } from "./plan-case.ts";

const { officeId: _, ...shape } = Dossier.shape;
/** A dossier as the API answers it; more fields than these are no matter. */
const AnsweredDossier = z.object(shape);
export type AnsweredDossier = z.infer<typeof AnsweredDossier>;
const Problem = z.object({ type: z.string() });

/** `repeat`: the office had done it before; `failed`: no usable answer; `not sent`: something before it went wrong. */
export type StepResult = "done" | "repeat" | "refused" | "failed" | "not sent";

export interface PlayedStep extends PlannedStep {
  readonly result: StepResult;
  /** Of a refusal or failure: HTTP status and the last part of the problem type, or what was in the way. */
  readonly reason?: string;
}

export interface PlayedCase {
  readonly id: string;
  /** Reception first. */
  readonly steps: readonly PlayedStep[];
  /** As the last good answer showed it; absent where it was never received. */
  readonly dossier?: AnsweredDossier;
  /** Requests that were sent more than once because no answer came. */
  readonly sentAgain: number;
}

interface ReadAnswer {
  readonly result: StepResult;
  readonly reason?: string;
  readonly dossier?: AnsweredDossier;
}

/** A repeat that we made ourselves, because an answer was lost on its way, is no repeat of an earlier run. */
export function readAnswer({ status, body, repeat, attempts }: Answer): ReadAnswer {
  if (status >= 400) return { result: "refused", reason: `${status} ${factOf(body)}` };
  const dossier = AnsweredDossier.safeParse(body);
  if (!dossier.success) return { result: "failed", reason: `${status} with an answer that is no dossier` };
  return { result: repeat && attempts === 1 ? "repeat" : "done", dossier: dossier.data };
}

function factOf(body: unknown): string {
  const problem = Problem.safeParse(body);
  return problem.success ? (problem.data.type.split(":").at(-1) ?? "") : "without a problem document";
}
