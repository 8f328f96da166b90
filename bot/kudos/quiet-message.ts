import type { Language } from "#shared/offices/office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { kudosReportTexts } from "#shared/text/kudos-reports.ts";
import { bold, buttons, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { kudosActions } from "./kudos-names.ts";

/** Names of the office file, by department. */
interface Quiet {
  readonly department: string;
  readonly names: readonly string[];
}

const mostDepartments = 20;
const mostNames = 30;

/** Whom nobody thanked for long, for the eyes of who decides for them. */
export function quietMessage(quiet: readonly Quiet[], language: Language): Message {
  const texts = kudosReportTexts[language];
  const parts = quiet.slice(0, mostDepartments).flatMap(({ department, names }) => {
    const more = names.length - mostNames;
    const shown = names.slice(0, mostNames).map((name) => [name]);
    return [paragraph(bold(texts.quiet(department))), list(more > 0 ? [...shown, [texts.moreNames(more)]] : shown)];
  });
  const give = { actionId: kudosActions.open, text: kudosTexts[language].give, value: "-" };
  return message(texts.quietTitle, header(texts.quietTitle), ...parts, note(texts.quietCare), buttons(give));
}
