import type { Instant } from "#shared/kernel/clock.ts";
import { minutesEach } from "#shared/listening/agenda.ts";
import { heardIn, type Session, unheardIn } from "#shared/listening/session.ts";
import { after, givenUpAt, secondAfterMinutes } from "#shared/listening/steps.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, buttons, header, list, mention, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { agendaLine, type Said } from "./agenda-lines.ts";
import { stepAction, writeSession } from "./names.ts";
import { nameOf, speakersBlocks } from "./people.ts";
import { runningMessage } from "./running-message.ts";

/** The one message of a session as it stands. @param now an instant; what happened later than that counts. */
export function sessionMessage(office: Office, session: Session, said: Said, now: Instant): Message {
  switch (session.state) {
    case "called":
      return calledMessage(office, session, said, latest(now, session.lastAt));
    case "running":
      return runningMessage(office, session, said, latest(now, session.lastAt));
    case "ended":
      return endedMessage(office, session);
    case "moved":
      return movedMessage(office, session);
  }
}

function calledMessage(office: Office, session: Session, said: Said, now: Instant): Message {
  const texts = listeningTexts[office.language];
  const { leader = "", second, agenda, date, calledAt } = session;
  const title = texts.title(writtenDate(date));
  const secondMay = second !== undefined && now >= after(calledAt, secondAfterMinutes);
  const value = writeSession({ officeId: office.id, date, from: 0 });
  return message(
    texts.begins(title, nameOf(office, leader)),
    header(title),
    paragraph(mention(leader), texts.listens),
    ...agendaBlocks(office, session, said),
    ...speakersBlocks(office, session),
    buttons(
      { actionId: stepAction("begin"), text: texts.buttons.begin, value, style: "primary" },
      { actionId: stepAction("speak"), text: texts.buttons.speak, value },
    ),
    ...(secondMay ? [note(texts.secondMay(nameOf(office, second)))] : []),
    note(texts.waits(wallTime(givenUpAt(session), office.calendar.zone))),
    ...(agenda.length === 0 ? [] : laterBlocks(office, session)),
  );
}

function agendaBlocks(office: Office, { agenda, minutes }: Session, said: Said): Block[] {
  const texts = listeningTexts[office.language];
  if (agenda.length === 0) return [paragraph(texts.noAgenda)];
  return [
    paragraph(bold(texts.agenda(minutesEach(minutes, agenda.length)))),
    list(agenda.map((item) => agendaLine(office.language, item, said))),
  ];
}

function laterBlocks({ language }: Office, { later: { named, count } }: Session): Block[] {
  if (count === 0) return [];
  return [note(listeningTexts[language].later(named.join(", "), count - named.length))];
}

function endedMessage(office: Office, session: Session): Message {
  const texts = listeningTexts[office.language];
  const { endedAt = session.lastAt, commitments, date } = session;
  const title = texts.title(writtenDate(date));
  const ended = texts.ended(wallTime(endedAt, office.calendar.zone));
  const result = texts.result(heardIn(session).length, unheardIn(session).length, commitments.length);
  return message(`${title}. ${ended}`, header(title), paragraph(ended), paragraph(result));
}

/** One line. */
function movedMessage({ language }: Office, { moved }: Session): Message {
  const texts = listeningTexts[language];
  const date = moved?.to === undefined ? texts.soon : writtenDate(moved.to);
  const words = texts.moved[moved?.why ?? "nobody"](date);
  return message(words, paragraph(words));
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
