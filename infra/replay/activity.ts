import type { MoveName } from "#shared/dossiers/moves.ts";

/** What the replay sends for one event of the log. */
export type StepName = Extract<MoveName, "receive" | "start-work" | "send-back" | "finish" | "return">;
export type Meaning = StepName | "side work";

/**
 * What an activity of the receipt log is in the office. `T02` after `T03` is sent as it stands, although a dossier sent
 * back is in process already: the office refuses it, and the reconciliation counts the refusals.
 */
const requests: Readonly<Record<string, StepName>> = {
  T02: "start-work",
  T03: "send-back",
  T04: "finish",
  T05: "return",
};

/** Advice, stop notices and other documents beside the dossier: T06 to T20, some with a party as in `T07-1`. */
const sideWork = /^T(0[6-9]|1\d|20)(-\d+)?$/;

/** Undefined for an activity that nothing is known about. */
export function meaningOf(activity: string): Meaning | undefined {
  if (activity === "Confirmation of receipt") return "receive";
  const [task = ""] = activity.split(" ");
  return requests[task] ?? (sideWork.test(task) ? "side work" : undefined);
}
