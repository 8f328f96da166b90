import { type Commitment, heardIn, type Note, type Session, unheardIn } from "#shared/listening/session.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, list, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { type Said, shortLine } from "./agenda-lines.ts";
import { nameOf } from "./people.ts";

/** The minutes of a session that has ended, as a reply in its thread. */
export function minutesMessage(office: Office, session: Session, said: Said): Message {
  const { language, calendar } = office;
  const texts = listeningTexts[language].minutes;
  const { date, startedAt = session.calledAt, endedAt = session.lastAt, startedBy, speakers } = session;
  const title = texts.title(writtenDate(date));
  const [from, to] = [wallTime(startedAt, calendar.zone), wallTime(endedAt, calendar.zone)];
  const heard = heardIn(session).map(({ id }) => shortLine(language, id, said));
  const spoke = new Set(speakers).size;
  return message(
    title,
    paragraph(bold(title)),
    paragraph(texts.who(nameOf(office, startedBy), from, to), ...(spoke > 0 ? [` ${texts.spoke(spoke)}`] : [])),
    ...(heard.length > 0 ? part(texts.heard, heard) : [paragraph(texts.none)]),
    ...part(
      texts.notes,
      session.notes.map((one) => noteLine(office, one)),
    ),
    ...part(
      texts.commitments,
      session.commitments.map((one) => commitmentLine(office, one)),
    ),
    ...part(
      texts.unheard,
      unheardIn(session).map(({ id }) => shortLine(language, id, said)),
    ),
  );
}

function part(title: string, lines: readonly (readonly Run[])[]): Block[] {
  return lines.length === 0 ? [] : [paragraph(bold(title)), list(lines)];
}

function noteLine(office: Office, { item, by, text }: Note): Run[] {
  return [...about(item), `${nameOf(office, by)}: `, fromPeople(text)];
}

/** Named without a mention: the owner is told by a message of their own. */
function commitmentLine(office: Office, { item, owner, due, text }: Commitment): Run[] {
  const until = listeningTexts[office.language].minutes.commitment(writtenDate(due));
  return [...about(item), bold(nameOf(office, owner)), until, fromPeople(text)];
}

function about(item: string | undefined): Run[] {
  return item === undefined ? [] : [bold(item), " "];
}
