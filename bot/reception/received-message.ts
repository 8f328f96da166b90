import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { dong } from "#shared/text/dong.ts";
import { receptionTexts } from "#shared/text/reception.ts";
import { appointment } from "#shared/text/when.ts";
import { openDeskButton } from "../desk/open-button.ts";
import { bold, buttons, header, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** What the officer tells the citizen, and what is left to do at the counter page. */
export function receivedMessage(office: Office, { code, procedure, promisedAt, fee }: Dossier): Message {
  const { language, calendar, procedures } = office;
  const texts = receptionTexts[language];
  const promised = texts.promised(appointment(promisedAt, calendar.zone, language));
  return message(
    `${texts.received(code)}. ${promised}`,
    header(texts.received(code)),
    paragraph(bold(procedureName(procedure, procedures)[language])),
    paragraph(promised),
    paragraph(fee === undefined ? texts.feeLater : texts.fee(dong(fee))),
    buttons(openDeskButton(texts.openDesk)),
    note(texts.next),
  );
}
