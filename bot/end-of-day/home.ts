import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import type { Evening, WhichEvening } from "#shared/rituals/evening.ts";
import { type EveningForDeps, type EveningOfPerson, eveningFor } from "#shared/rituals/evening-for.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dueOn, heldAs } from "#shared/rituals/open-evening.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import type { AtHome, HomeSection } from "../home/section.ts";
import { type Block, header, lineWithButton, paragraph } from "../slack/blocks.ts";
import type { WorkerBase } from "../worker-base.ts";
import { nameOf } from "./evening-message.ts";
import { actions, buttonValue } from "./names.ts";
import { answerBlocks } from "./person-messages.ts";

/** Today's evenings of the person: when they open, the way to the form while they are there, and what the person answered. */
export function homeSection({ client, tables }: WorkerBase): HomeSection {
  const deps = { evenings: dynamoEvenings(client, tables.people), answers: dynamoAnswers(client, tables.people) };
  return (person) => eveningBlocks(person, deps);
}

export async function eveningBlocks(person: AtHome, deps: EveningForDeps): Promise<Block[]> {
  const { office, staff, now } = person;
  const date = localDate(now, office.calendar.zone);
  const own = heldAs(office, staff.department) === undefined ? [] : [{ date, department: staff.department }];
  const each = await Promise.all(
    [...own, { date }].map(async (which) => blocksOf(person, which, await eveningFor(office, staff, now, deps, which))),
  );
  return [header(endOfDayTexts[person.language].home.title), ...each.flat()];
}

function blocksOf(person: AtHome, which: WhichEvening, found: EveningOfPerson | undefined): Block[] {
  const { office, language } = person;
  if (found?.evening.state !== "opened") return [paragraph(named(person, which, notOpen(person, which)))];
  const { evening, said } = found;
  const text = named(person, which, stateOf(person, evening, found.isOpen));
  const value = buttonValue({ officeId: office.id, ...which });
  return [
    lineWithButton(text, { actionId: actions.form, text: endOfDayTexts[language].byForm, value }),
    ...answerBlocks(language, evening, said),
  ];
}

function stateOf({ office, language }: AtHome, { closesAt, claimedAt }: Evening, isOpen: boolean): string {
  const texts = endOfDayTexts[language].home;
  return isOpen ? texts.open(wallTime(closesAt ?? claimedAt, office.calendar.zone)) : texts.closed;
}

function notOpen({ office, language, now }: AtHome, which: WhichEvening): string {
  const texts = endOfDayTexts[language].home;
  const dueAt =
    which.date <= (heldAs(office, which.department)?.pausedThrough ?? "") ? undefined : dueOn(office, which);
  return dueAt === undefined || dueAt <= now ? texts.none : texts.notYet(wallTime(dueAt, office.calendar.zone));
}

function named({ office }: AtHome, { department }: WhichEvening, words: string): string {
  const name = nameOf(office, { department });
  return name === undefined ? words : `${name}: ${words}`;
}
