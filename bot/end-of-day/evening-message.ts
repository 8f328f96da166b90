import type { Office } from "#shared/offices/office.ts";
import type { Evening } from "#shared/rituals/evening.ts";
import { endOfDayTexts } from "#shared/text/texts.ts";
import { writtenDate } from "#shared/text/when.ts";
import { bold, figures, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** The first message of the evening: the day's figures and two questions, or one line that it was missed. */
export function eveningMessage(office: Office, evening: Evening): Message {
  const texts = endOfDayTexts[office.language];
  const date = writtenDate(evening.date);
  if (evening.state === "missed") return message(texts.missed(date), paragraph(texts.missed(date)));
  const names = texts.figures;
  const day = evening.figures;
  return message(
    texts.title,
    header(texts.title),
    ...(day === undefined
      ? []
      : [
          paragraph(bold(texts.figuresOf(date))),
          figures([
            [names.received, String(day.received)],
            [names.returned, String(day.returned)],
            [names.onTime, String(day.onTime)],
            [names.late, String(day.late)],
            [names.open, String(day.open)],
          ]),
        ]),
    list(texts.questions.map((question) => [question])),
    note(texts.invitation),
  );
}
