import type { Instant } from "#shared/kernel/clock.ts";
import { mayRun } from "#shared/listening/call-session.ts";
import { heardIn, type Session, type Sessions } from "#shared/listening/session.ts";
import { dynamoSessions } from "#shared/listening/session-table.ts";
import { type Upcoming, upcoming } from "#shared/listening/skip-session.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import type { HomeSection } from "../home/section.ts";
import { type Block, type ButtonOf, bold, buttons, header, lineWithButton, note, paragraph } from "../slack/blocks.ts";
import type { WorkerBase } from "../worker-base.ts";
import { callNowAction, skipAction, writeOffice } from "./names.ts";
import { nameOf } from "./people.ts";
import { doneButton } from "./promise-message.ts";

/** Promises that are listed; the rest is counted. */
const shownPromises = 8;
/** Characters of each. */
const excerptLength = 150;

/** When the next session is and who listens, what the last one came to, and what this person has promised. */
export const homeSection = (base: WorkerBase): HomeSection => {
  const sessions = dynamoSessions(base.client, base.tables.people);
  const suggestions = dynamoSuggestions(base.client, base.tables.people);
  return async ({ office, staff, language, now }) => {
    const [next, open] = await Promise.all([
      upcoming(office, now, { sessions, preferences: base.preferences }),
      suggestions.listOpen(office.id),
    ]);
    const held = await lastEnded(office.id, next.last, sessions);
    const mine = open.filter(({ state, commitment }) => state === "planned" && commitment?.owner === staff.slackUser);
    if (next.date === undefined && held === undefined && mine.length === 0) return [];
    const texts = listeningTexts[language].home;
    return [
      header(texts.title),
      paragraph(nextLine(office, language, next, now)),
      ...(held === undefined ? [] : [note(lastLine(language, held))]),
      ...promises(office.id, language, mine),
      ...(mayRun(office, staff.slackUser) ? [buttons(...leading(office, language, next))] : []),
    ];
  };
};

/** The row that tells of the last session: the latest one, or the one that it names. */
async function lastEnded(
  officeId: string,
  last: Session | undefined,
  sessions: Pick<Sessions, "read">,
): Promise<Session | undefined> {
  if (last === undefined || last.state === "ended") return last;
  const held = last.lastHeld === undefined ? undefined : await sessions.read(officeId, last.lastHeld);
  return held?.state === "ended" ? held : undefined;
}

function nextLine(office: OpenedOffice, language: Language, { last, date, leader }: Upcoming, now: Instant): string {
  const texts = listeningTexts[language].home;
  const isOpen = last?.state === "called" || last?.state === "running";
  if (isOpen && last.date === localDate(now, office.calendar.zone)) {
    return texts.today(nameOf(office, last.startedBy ?? last.leader));
  }
  return date === undefined ? texts.none : texts.next(writtenDate(date), nameOf(office, leader));
}

function lastLine(language: Language, session: Session): string {
  const { date, notes, commitments } = session;
  const heard = heardIn(session).length;
  return listeningTexts[language].home.last(writtenDate(date), heard, notes.length, commitments.length);
}

function promises(officeId: string, language: Language, mine: readonly Suggestion[]): Block[] {
  if (mine.length === 0) return [];
  const { home: texts, done } = listeningTexts[language];
  const byDay = mine.toSorted((one, other) => ((one.commitment?.due ?? "") < (other.commitment?.due ?? "") ? -1 : 1));
  const lines = byDay.slice(0, shownPromises).map(({ id, commitment }) => {
    const words = `${id}: ${beginning(commitment?.text ?? "", excerptLength)}`;
    return lineWithButton(texts.line(words, writtenDate(commitment?.due ?? "")), doneButton(officeId, id, done));
  });
  const more = mine.length - shownPromises;
  return [paragraph(bold(texts.mine)), ...lines, ...(more > 0 ? [note(texts.moreMine(more))] : [])];
}

/** What leaders and administrators press. */
function leading(office: OpenedOffice, language: Language, { date }: Upcoming): ButtonOf[] {
  const { home: texts } = listeningTexts[language];
  const now: ButtonOf = { actionId: callNowAction, text: texts.callNow, value: writeOffice(office.id) };
  if (date === undefined) return [now];
  const confirm = {
    title: texts.skipTitle,
    text: texts.skipText(writtenDate(date)),
    yes: texts.skipYes,
    no: texts.skipNo,
  };
  return [now, { actionId: skipAction, text: texts.skip, value: writeOffice(office.id, date), confirm }];
}
