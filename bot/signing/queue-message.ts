import type { PresentedDossier } from "#shared/dossiers/dossier.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { signingTexts } from "#shared/text/signing.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { openDeskButton } from "../desk/open-button.ts";
import { type ButtonOf, buttons, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { shownDossiers, signAction, writeSign } from "./sign-button.ts";

/** What lies before one signer, whose citizen waits longest first. @param at when it was looked at. */
export function queueMessage(office: Office, queue: readonly PresentedDossier[], at: Instant): Message {
  const texts = signingTexts[office.language];
  const [oldest] = queue;
  const title = texts.title;
  const asOf = texts.asOf(wallTime(at, office.calendar.zone));
  if (oldest === undefined) return message(texts.empty, header(title), paragraph(texts.empty), note(asOf));
  const words = texts.count(queue.length, texts.waiting(...waited(oldest, at)));
  const shown = queue.slice(0, shownDossiers);
  const more = queue.length - shown.length;
  const lines = shown.map((row) => [lineOf(office, row, at)]);
  return message(
    `${title}. ${words}`,
    header(title),
    paragraph(words),
    list(more > 0 ? [...lines, [texts.more(more)]] : lines),
    buttons(signButton(office, shown), openDeskButton(texts.openDesk)),
    note(asOf),
  );
}

function signButton(office: Office, shown: readonly PresentedDossier[]): ButtonOf {
  const texts = signingTexts[office.language];
  return {
    actionId: signAction,
    text: texts.sign(shown.length),
    value: writeSign({ officeId: office.id, codes: shown.map(({ code }) => code) }),
    style: "primary",
    confirm: { title: texts.confirmTitle, text: texts.confirm(shown.length), yes: texts.yes, no: texts.no },
  };
}

function lineOf(office: Office, row: PresentedDossier, at: Instant): string {
  const texts = signingTexts[office.language];
  const name = procedureName(row.procedure, office.procedures)[office.language];
  const promised = writtenMoment(row.promisedAt, office.calendar.zone);
  return texts.line({ waiting: texts.waiting(...waited(row, at)), code: row.code, procedure: name, promised });
}

/** How long the citizen has been waiting: whole hours and the minutes that are left. */
export function waited({ receivedAt }: PresentedDossier, at: Instant): [hours: number, minutes: number] {
  const minutes = Math.max(0, Math.floor((Date.parse(at) - Date.parse(receivedAt)) / 60_000));
  return [Math.floor(minutes / 60), minutes % 60];
}
