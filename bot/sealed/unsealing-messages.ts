import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Request } from "#shared/sealed/unsealing.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { buttons, mention, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { showUnsealing, writePlace } from "./names.ts";
import { nameOf } from "./unsealing-form.ts";

/** To the other officers: somebody asks. The reason is read in the form, where it is decided. */
export function askedMessage(office: OpenedOffice, suggestion: string, { asked }: Request): Message {
  const { messages: texts } = unsealingTexts[office.language];
  const said = texts.asked(nameOf(asked.by, office), suggestion);
  return message(said, paragraph(said), seeButton(office, suggestion, texts.see));
}

/** To the officer who asked. */
export function decidedMessage(office: OpenedOffice, suggestion: string, { state }: Request): Message {
  const { messages: texts } = unsealingTexts[office.language];
  if (state !== "approved") {
    const said = texts.refused(suggestion);
    return message(said, paragraph(said));
  }
  const said = texts.approved(suggestion);
  return message(said, paragraph(said), seeButton(office, suggestion, texts.seeName));
}

/** To the author: who, when and why. */
export function toldMessage(office: OpenedOffice, suggestion: string, { asked, decided }: Request): Message {
  const { messages: texts, ask } = unsealingTexts[office.language];
  const when = writtenMoment(decided?.at ?? asked.at, office.calendar.zone);
  const told = texts.told(suggestion, when);
  return message(
    `${told}${nameOf(asked.by, office)}, ${nameOf(decided?.by ?? "", office)}`,
    paragraph(told, mention(asked.by), ", ", mention(decided?.by ?? asked.by)),
    paragraph(texts.toldWhy(ask.reasons[asked.reason ?? "proceedings"])),
    paragraph(fromPeople(asked.words ?? "")),
    paragraph(texts.toldMore),
  );
}

function seeButton(office: OpenedOffice, suggestion: string, text: string) {
  return buttons({
    actionId: showUnsealing,
    text,
    value: writePlace(office.id, office.language, suggestion),
  });
}
