import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Episode } from "#shared/overload/episode.ts";
import { expectedWait } from "#shared/overload/overload.ts";
import { overloadTexts } from "#shared/text/overload.ts";
import { type Block, bold, buttons, header, mention, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { offerHelpAction, writeOffer } from "./offer-button.ts";

/** Beyond that many, the list says how many more there are. */
const namedHelpers = 40;

/** The alert of one episode as it stands: a call for help while it lasts, thanks and no button once it is over. */
export function alertMessage(office: Office, episode: Episode): Message {
  return episode.endedAt === undefined ? callForHelp(office, episode) : standDown(office, episode, episode.endedAt);
}

function callForHelp(office: Office, { department, startedAt, helpers, queue }: Episode): Message {
  const texts = overloadTexts[office.language];
  const title = texts.title(departmentName(office, department));
  const wait = queue && expectedWait(queue);
  const figures = queue && texts.queue({ ...queue, minutes: wait == null ? null : Math.ceil(wait) });
  const value = writeOffer({ officeId: office.id, department, episode: startedAt });
  return message(
    [title, figures].filter(Boolean).join(". "),
    header(title),
    ...(figures === undefined ? [] : [paragraph(figures)]),
    paragraph(texts.ask),
    ...named(texts.helpers, helpers),
    buttons({ actionId: offerHelpAction, text: texts.offerHelp, value, style: "primary" }),
    note(texts.competence),
  );
}

function standDown(office: Office, { department, helpers }: Episode, endedAt: string): Message {
  const texts = overloadTexts[office.language];
  const title = texts.overTitle(departmentName(office, department));
  const over = texts.over(wallTime(endedAt, office.calendar.zone));
  const thanks = helpers.length === 0 ? [paragraph(texts.thanksAll)] : named(texts.thanks, helpers);
  return message(`${title}. ${over}`, header(title), paragraph(over), ...thanks);
}

function named(heading: string, helpers: readonly string[]): Block[] {
  if (helpers.length === 0) return [];
  const more = helpers.length - namedHelpers;
  const mentions = helpers.slice(0, namedHelpers).flatMap((user) => [" ", mention(user)]);
  return [paragraph(bold(heading), ...mentions, ...(more > 0 ? [` +${more}`] : []))];
}

/** The name in the office's settings; a department that was dissolved since keeps its key. */
export function departmentName(office: Office, department: string): string {
  return office.departments.find(({ id }) => id === department)?.name ?? department;
}
