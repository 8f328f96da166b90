import type { DomainError } from "#shared/kernel/errors.ts";
import type { Language } from "#shared/offices/office.ts";
import { receptionTexts } from "#shared/text/reception.ts";
import { list, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** Why a dossier was not taken in, field by field. */
export function notReceivedMessage({ fields }: Pick<DomainError, "fields">, language: Language): Message {
  const texts = receptionTexts[language];
  const known: Readonly<Record<string, string>> = texts.fields;
  const reasons = fields.map(({ field }) => known[field] ?? texts.otherField);
  return message(
    texts.refused,
    paragraph(texts.refused),
    list((reasons.length > 0 ? reasons : [texts.otherField]).map((reason) => [reason])),
  );
}
