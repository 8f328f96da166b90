import type { Instant } from "#shared/kernel/clock.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { eveningMailTexts } from "#shared/text/evening-mail.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";

interface Mailed {
  readonly date: string;
  readonly language: Language;
  readonly validUntil: Instant;
}

interface Told {
  readonly office: Pick<Office, "name" | "calendar">;
  readonly name: string;
  readonly link: string;
}

/** Subject and text of the mail with a personal link. */
export function eveningMailWords({ date, language, validUntil }: Mailed, { office, name, link }: Told) {
  const texts = eveningMailTexts[language];
  const until = writtenMoment(validUntil, office.calendar.zone);
  return {
    subject: texts.subject(writtenDate(date)),
    text: texts.text({ name, office: office.name, date: writtenDate(date), link, until }),
  };
}
