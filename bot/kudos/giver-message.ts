import { toInstant } from "#shared/kernel/clock.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import { undoMs } from "#shared/kudos/rules.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { bold, buttons, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { aboutOf, wordsOf } from "./kudos-message.ts";
import { kudosActions } from "./kudos-names.ts";
import { writePlace } from "./place-button.ts";
import { thankedRuns } from "./thanked.ts";

/** What whoever gave it reads: that it was sent, and until when they may take it back. */
export function giverMessage(office: OpenedOffice, kudos: Kudos, language: Language): Message {
  const texts = kudosTexts[language];
  if (kudos.withdrawnAt !== undefined) return message(texts.youWithdrew, paragraph(texts.youWithdrew));
  const until = wallTime(toInstant(Date.parse(kudos.at) + undoMs), office.calendar.zone);
  const withdraw = {
    actionId: kudosActions.withdraw,
    text: texts.withdraw,
    value: writePlace({ officeId: office.id, ...kudos }),
    confirm: { title: texts.withdrawSure, text: texts.withdrawSureText, yes: texts.withdraw, no: texts.keep },
  };
  return message(
    texts.sent,
    paragraph(bold(texts.sent), ": ", ...thankedRuns(kudos, office, language)),
    ...wordsOf(kudos, language),
    ...aboutOf(kudos, office, language),
    buttons(withdraw),
    note(texts.withdrawUntil(until)),
  );
}
