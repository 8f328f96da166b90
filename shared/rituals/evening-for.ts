import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import type { Answer, Answers } from "./answer.ts";
import type { Evening, Evenings, Question, WhichEvening } from "./evening.ts";

/** An evening as one person meets it. */
export interface EveningOfPerson {
  readonly evening: Evening;
  readonly questions: readonly Question[];
  /** Whether answers are still waited for; later ones are kept all the same. */
  readonly isOpen: boolean;
  /** Everything they said and did not take back, oldest first; at most one of it is a form. */
  readonly said: readonly Answer[];
  /** The form as they handed it in last. */
  readonly form: Pick<Answer, "parts" | "suggestion"> | undefined;
  /** From their last evening: what they wanted to try, and what was in their way. */
  readonly carriedOver: { readonly tried?: string | undefined; readonly obstacle?: string | undefined };
}

export interface EveningForDeps {
  readonly evenings: Pick<Evenings, "between">;
  readonly answers: Pick<Answers, "ofPerson">;
}

/** Days that a thread of a past day may be opened for, and that an earlier answer is carried over from. */
const lookBackDays = 8;
/** Evenings that are asked for an earlier answer. */
const mostAsked = 5;

/**
 * The evening that a person answers at an instant: their department's own where it is open, else the office's; undefined while none is.
 * @param which evening they were asked about, open or not.
 */
export async function eveningFor(
  office: Office,
  { slackUser: user, department: own }: Pick<Staff, "slackUser" | "department">,
  at: Instant,
  deps: EveningForDeps,
  which?: WhichEvening,
): Promise<EveningOfPerson | undefined> {
  const last = which?.date ?? localDate(at, office.calendar.zone);
  const held = await deps.evenings.between(office.id, dateOf(dayNumber(last) - lookBackDays), last);
  const evening = which === undefined ? openFor(own, at, held) : held.find(isThe(which));
  if (evening === undefined) return undefined;
  const [said, carriedOver] = await Promise.all([
    deps.answers.ofPerson(office.id, evening, user),
    carryOver(office.id, user, held.filter(before(evening)), deps.answers),
  ]);
  const form = said.find(({ message }) => message === undefined);
  return { evening, questions: evening.questions, isOpen: isOpenAt(at, evening), said, form, carriedOver };
}

/** Whether answers are waited for at an instant. */
export function isOpenAt(at: Instant, { state, claimedAt, closesAt }: Evening): boolean {
  return state === "opened" && claimedAt <= at && at < (closesAt ?? claimedAt);
}

function openFor(own: string, at: Instant, held: readonly Evening[]): Evening | undefined {
  const open = held.filter((evening) => isOpenAt(at, evening));
  return open.findLast(({ department }) => department === own) ?? open.findLast(isOfOffice);
}

async function carryOver(
  officeId: string,
  user: string,
  held: readonly Evening[],
  answers: Pick<Answers, "ofPerson">,
): Promise<EveningOfPerson["carriedOver"]> {
  for (const evening of held.toReversed().slice(0, mostAsked)) {
    const parts = (await answers.ofPerson(officeId, evening, user)).flatMap((answer) => answer.parts);
    const to = (id: string) => parts.findLast(({ question }) => question === id)?.text;
    if (parts.some(({ question }) => question !== undefined)) return { tried: to("reflect"), obstacle: to("obstacle") };
  }
  return {};
}

const isOfOffice = ({ department }: Evening) => department === undefined;
const isThe = (which: WhichEvening) => (one: Evening) => one.date === which.date && one.department === which.department;
const before = (evening: Evening) => (one: Evening) =>
  one.date < evening.date && one.department === evening.department && one.state === "opened";
