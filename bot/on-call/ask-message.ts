import type { Dossier } from "#shared/dossiers/dossier.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Duty, Said } from "#shared/on-call/duty.ts";
import { onCallTexts } from "#shared/text/on-call.ts";
import { type Block, mention, paragraph } from "../slack/blocks.ts";
import type { Message } from "../slack/message.ts";
import { aboutDossier, acceptButton, minutesLeft } from "./dossier-message.ts";

/** The question to one person on call, as it stands: with a button until somebody has taken the dossier on. */
export function askMessage(office: Office, dossier: Dossier, duty: Duty, said: Said): Message {
  return aboutDossier(office, dossier, dossier.endedAt === undefined ? question(office, dossier, duty, said) : []);
}

function question(office: Office, dossier: Dossier, { accepted }: Duty, { user, at }: Said): Block[] {
  const texts = onCallTexts[office.language];
  if (accepted === undefined) {
    const minutes = office.onCall?.answerWithinMinutes ?? 0;
    return [paragraph(`${minutesLeft(office, dossier, at)} ${texts.ask(minutes)}`), acceptButton(office, dossier)];
  }
  const time = wallTime(accepted.at, office.calendar.zone);
  if (accepted.user === user) return [paragraph(texts.yours(time))];
  return [paragraph(mention(accepted.user), ` ${texts.acceptedAt(time)}`)];
}
