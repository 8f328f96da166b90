import type { Office, Staff } from "#shared/offices/office.ts";
import type { MoveTo } from "./move-fields.ts";
import type { Suggestion, SuggestionState, SuggestionStep } from "./suggestion.ts";

/** Where a leader may take a suggestion from where it stands. Whoever will have done it takes it on first. */
export const moves: Readonly<Record<SuggestionState, readonly MoveTo[]>> = {
  new: ["acknowledged", "planned", "declined", "merged", "forwarded"],
  acknowledged: ["planned", "done", "declined", "merged", "forwarded"],
  // Planned anew: plans slip, and the new day is told.
  planned: ["planned", "done", "declined", "merged", "forwarded"],
  done: [],
  declined: [],
  merged: [],
  forwarded: [],
  withdrawn: [],
};

/** What a leader may open again, and what its author may when it is said to be done and not yet confirmed. */
export const reopenable: readonly SuggestionState[] = ["done", "declined", "merged", "forwarded"];

/** Whether an answer is owed: acknowledging is none. */
export function isOwed({ state }: Pick<Suggestion, "state">): boolean {
  return state === "new" || state === "acknowledged";
}

/** Whether its author, or the clock in their place, has said that it is done indeed. */
export function isConfirmed({ state, history }: Pick<Suggestion, "state" | "history">): boolean {
  return state === "done" && history.findLast(({ to }) => to === "done" || to === "confirmed")?.to === "confirmed";
}

/** The last step that changed where it stands. */
export function lastMoveOf({ history }: Pick<Suggestion, "history">): SuggestionStep | undefined {
  return history.findLast(isMove);
}

/** How many steps have changed where it stands: what somebody saw who decides about it. */
export function movesOf({ history }: Pick<Suggestion, "history">): number {
  return history.filter(isMove).length;
}

function isMove({ to }: SuggestionStep): boolean {
  return to !== "escalated" && to !== "assigned" && to !== "noted";
}

/** Leaders, the head of the department, and whoever owes the answer. */
export function mayMove(staff: Staff, { department, accountable }: Suggestion): boolean {
  if (staff.role === "leader" || staff.slackUser === accountable) return true;
  return staff.role === "head" && department !== undefined && staff.department === department;
}

/** Whoever promised to do it says themselves that it is done; every other move is up to those who answer. */
export function mayTake(staff: Staff, to: SuggestionState, suggestion: Suggestion): boolean {
  const promised = suggestion.state === "planned" && suggestion.commitment?.owner === staff.slackUser;
  return mayMove(staff, suggestion) || (promised && to === "done");
}

/** Who may name another leader to answer. */
export function mayAssign({ role }: Staff): boolean {
  return role === "admin" || role === "leader";
}

/** Who may be named: whoever leads and can be asked in Slack. */
export function mayAnswer({ role, withoutSlack }: Staff): boolean {
  return (role === "leader" || role === "head") && withoutSlack !== true;
}

export function staffNamed(user: string, { staff }: Pick<Office, "staff">): Staff | undefined {
  return staff.find(({ slackUser }) => slackUser === user);
}
