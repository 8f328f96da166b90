import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { closingAfter } from "./answer-clock.ts";
import { joinMerged } from "./join-merged.ts";
import { assertFields, assertOpen, assertPlan } from "./move-checks.ts";
import type { MoveFields, MoveTo } from "./move-fields.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";
import { setClock } from "./suggestion-clock.ts";
import { MayNotStep, MovedMeanwhile, StepNotAllowed } from "./suggestion-errors.ts";
import { isOwed, mayTake, moves, movesOf, staffNamed } from "./suggestion-moves.ts";
import { type StepOf, takeStep } from "./take-step.ts";

export interface MoveOf extends StepOf {
  readonly to: MoveTo;
  readonly fields: MoveFields;
  /** How far it had moved when whoever decided saw it (`movesOf`); what moved later was not what they decided about. */
  readonly seen?: number | undefined;
}

interface Deps {
  readonly suggestions: Suggestions;
  readonly timers: Timers;
}

/** Working days in which an author may say that what is done is not. */
const confirmWithinDays = 5;

/**
 * Takes a suggestion where a leader says. A request that moved it before moves nothing, and finishes what was left.
 * @throws SuggestionNotFound, MayNotStep, StepNotAllowed, MovedMeanwhile; DomainError naming the fields
 */
export async function moveSuggestion(move: MoveOf, office: OpenedOffice, deps: Deps): Promise<Suggestion> {
  const { to, fields } = move;
  assertFields(to, fields);
  const decide = async (suggestion: Suggestion) => {
    assertMay(move, suggestion, office);
    if (to === "planned") assertPlan(fields, localDate(move.at, office.calendar.zone), office);
    if (to === "merged") await assertOpen(fields.into ?? "", suggestion, office.id, deps.suggestions);
    return { step: { to, ...written(fields) }, change: changeOf(move, suggestion, office) };
  };
  const moved = await takeStep(move, decide, office, deps.suggestions);
  if (moved.state === "done") await setClock("confirm", moved, office, deps.timers);
  if (moved.state === "merged") return joinMerged(moved, move, office, deps.suggestions);
  return moved;
}

function assertMay({ to, by, seen }: MoveOf, suggestion: Suggestion, office: OpenedOffice): void {
  const staff = staffNamed(by, office);
  if (staff === undefined || !mayTake(staff, to, suggestion)) throw new MayNotStep(to);
  if (seen !== undefined && movesOf(suggestion) !== seen) throw new MovedMeanwhile(suggestion);
  if (!moves[suggestion.state].includes(to)) throw new StepNotAllowed(suggestion, to);
}

function changeOf({ to, fields, by, at }: MoveOf, was: Suggestion, office: OpenedOffice): Partial<Suggestion> {
  const answers = isOwed(was) && to !== "acknowledged";
  const { owner = by, due, note = "", into } = fields;
  return {
    state: to,
    ...(answers && { answeredOnTime: (was.answeredOnTime ?? true) && at <= was.answerBy }),
    ...(to === "planned" &&
      due !== undefined && { commitment: { owner, text: note.slice(0, 300).toWellFormed(), due } }),
    ...(to === "done" && { confirmBy: closingAfter(office.calendar, at, confirmWithinDays) }),
    ...(to === "merged" && { mergedInto: into }),
  };
}

/** What goes into the story; who does it until when stands in the commitment, and what it is part of in `mergedInto`. */
function written({ note, basis, whom, evidence }: MoveFields) {
  const said = Object.entries({ note, basis, whom, evidence });
  const tidy = said.map(([name, text]) => [name, text?.normalize("NFC").trim()]);
  return Object.fromEntries(tidy.filter(([, text]) => text !== undefined && text !== ""));
}
