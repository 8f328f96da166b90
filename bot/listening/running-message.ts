import type { Instant } from "#shared/kernel/clock.ts";
import type { Session } from "#shared/listening/session.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, type ButtonOf, bold, buttons, header, mention, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { agendaLine, type Said, shortLine } from "./agenda-lines.ts";
import { formAction, stepAction, writeSession } from "./names.ts";
import { speakersBlocks } from "./people.ts";

/** A session that runs: what is left of its time, what is being heard, who speaks, and what can be done. */
export function runningMessage(office: Office, session: Session, said: Said, now: Instant): Message {
  const texts = listeningTexts[office.language];
  const title = texts.title(writtenDate(session.date));
  const left = minutesLeft(session, now);
  const until = wallTime(session.endsAt ?? now, office.calendar.zone);
  const time = left > 0 ? texts.left(left, until) : texts.over(until);
  const { notes, commitments } = session;
  return message(
    `${title}. ${time}`,
    header(title),
    paragraph(bold(time)),
    ...itemBlocks(office, session, said),
    ...turnBlocks(office, session),
    ...speakersBlocks(office, session),
    buttons(...controls(office, session, left)),
    ...(notes.length + commitments.length > 0 ? [note(texts.kept(notes.length, commitments.length))] : []),
  );
}

/** Whole minutes, rounded up: "one minute left" until there is none. */
function minutesLeft({ endsAt }: Session, now: Instant): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt ?? now) - Date.parse(now)) / 60_000));
}

function itemBlocks({ language }: Office, { agenda, current }: Session, said: Said): Block[] {
  const texts = listeningTexts[language];
  const item = agenda[current];
  if (item === undefined) return [paragraph(agenda.length === 0 ? texts.noAgenda : texts.open)];
  const next = agenda[current + 1];
  return [
    paragraph(bold(texts.current(current + 1, agenda.length)), "\n", ...agendaLine(language, item, said)),
    ...(next === undefined ? [] : [paragraph(texts.nextItem, ...shortLine(language, next.id, said))]),
  ];
}

/** Whose turn it is. */
function turnBlocks({ language }: Office, { speakers, invited }: Session): Block[] {
  const speaking = speakers[invited - 1];
  return speaking === undefined ? [] : [paragraph(bold(listeningTexts[language].turn), mention(speaking))];
}

function controls({ id: officeId, language }: Office, session: Session, left: number): ButtonOf[] {
  const texts = listeningTexts[language];
  const { agenda, current, speakers, invited, extended, date } = session;
  const value = (from: number) => writeSession({ officeId, date, from });
  const step = (name: Parameters<typeof stepAction>[0], from = 0): ButtonOf => ({
    actionId: stepAction(name),
    text: texts.buttons[name],
    value: value(from),
  });
  const form = (name: Parameters<typeof formAction>[0]): ButtonOf => ({
    actionId: formAction(name),
    text: texts.buttons[name],
    value: value(0),
  });
  return [
    ...(current < agenda.length ? [{ ...step("next", current), style: "primary" } as const] : []),
    ...(invited < speakers.length ? [step("invite", invited)] : []),
    step("speak"),
    form("note"),
    form("commitment"),
    ...(left <= 1 && extended !== true ? [step("extend")] : []),
    { ...step("end"), confirm: texts.end },
  ];
}
