import type { Dossier } from "#shared/dossiers/dossier.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Duty } from "#shared/on-call/duty.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { onCallTexts } from "#shared/text/on-call.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { type Block, bold, buttons, header, mention, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { acceptAction, writeAccept } from "./accept-button.ts";

/** Beyond that many, only the latest are named. */
const namedAsked = 20;

/**
 * An urgent dossier for those on call: what it is, by when, who was asked and who comes, and what became of it. Nobody's name but
 * colleagues', no number but the code.
 */
export function urgentDossierMessage(office: Office, dossier: Dossier, duty?: Duty): Message {
  return aboutDossier(office, dossier, duty === undefined ? [] : dutyBlocks(office, dossier, duty));
}

/** Heading, code and promise, what became of it, and then `more`, unless it has ended. */
export function aboutDossier(office: Office, dossier: Dossier, more: readonly Block[]): Message {
  const texts = onCallTexts[office.language];
  const title = texts.title(procedureName(dossier.procedure, office.procedures)[office.language]);
  const lines = [texts.promise(dossier.code, moment(office, dossier.promisedAt)), ...outcome(office, dossier)];
  return message([title, ...lines].join(". "), header(title), ...lines.map((line) => paragraph(line)), ...more);
}

/** Minutes to the promise at an instant, in words. */
export function minutesLeft(office: Office, { promisedAt }: Dossier, at: string): string {
  const minutes = Math.floor((Date.parse(promisedAt) - Date.parse(at)) / 60_000);
  return onCallTexts[office.language].left(wallTime(at, office.calendar.zone), minutes);
}

export function acceptButton(office: Office, { code }: Dossier): Block {
  const value = writeAccept({ officeId: office.id, code });
  return buttons({ actionId: acceptAction, text: onCallTexts[office.language].accept, value, style: "primary" });
}

function dutyBlocks(office: Office, dossier: Dossier, { asked, accepted, unansweredAt }: Duty): Block[] {
  const texts = onCallTexts[office.language];
  const time = (at: string) => wallTime(at, office.calendar.zone);
  const people = asked
    .slice(-namedAsked)
    .flatMap(({ user, at }): Run[] => [" ", mention(user), ` ${texts.at(time(at))}`, ";"]);
  const list = paragraph(bold(texts.asked), ...people.slice(0, -1), ".");
  const last = accepted ?? asked.at(-1);
  const clock = last === undefined ? [] : [minutesLeft(office, dossier, last.at)];
  if (accepted !== undefined) {
    return [
      list,
      paragraph(mention(accepted.user), ` ${texts.acceptedAt(time(accepted.at))}`, ...clock.map((line) => ` ${line}`)),
    ];
  }
  if (dossier.endedAt !== undefined) return [list];
  const waiting = unansweredAt === undefined ? [] : [paragraph(texts.unanswered)];
  return [list, ...clock.map((line) => paragraph(line)), ...waiting, acceptButton(office, dossier)];
}

function outcome(office: Office, { status, history, endedAt, promisedAt }: Dossier): string[] {
  if (endedAt === undefined) return [];
  const texts = onCallTexts[office.language];
  // The clock stops when the result is ready, not when it is fetched (national status 9).
  const kept = endedAt <= promisedAt ? texts.onTime : texts.late;
  if (status === "resultReady") return [`${texts.ready(moment(office, endedAt))} ${kept}`];
  const handedOver = history.findLast(({ move }) => move === "return")?.at;
  if (handedOver !== undefined) return [`${texts.returned(moment(office, handedOver))} ${kept}`];
  return [texts.ended(moment(office, endedAt))];
}

function moment(office: Office, instant: string): string {
  return writtenMoment(instant, office.calendar.zone);
}
