import type { Language, Staff } from "#shared/offices/office.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { type Block, bold, header, list, note, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";

interface Asked {
  readonly language: Language;
  readonly role: Staff["role"];
  /** What was typed and not understood, and what it may have meant. */
  readonly unknown?: string | undefined;
  readonly meant?: string | undefined;
}

/** Who sets up the office's rituals. */
const setUp: ReadonlySet<Staff["role"]> = new Set(["admin", "leader"]);

/** Every command and shortcut that there is for somebody of this role, a line each. */
export function helpBlocks({ language, role, unknown, meant }: Asked): Block[] {
  const texts = benangTexts[language];
  const { commands } = texts;
  const lines: Run[][] = [
    [bold("/benang settings"), `: ${commands.settings}`],
    [bold("/benang leave"), `: ${commands.leave}`],
    [bold(`/kudos ${texts.kudosArguments}`), `: ${commands.kudos}`],
    [bold(`/knowhow ${texts.knowHowArguments}`), `: ${commands.knowHow}`],
    [bold(`/dossier ${texts.dossierArguments}`), `: ${commands.dossier}`],
    [bold("/quay"), `: ${commands.desk}`],
    [bold("/tiepnhan"), `: ${commands.reception}`],
    ...(setUp.has(role) ? [[bold("/benang setup"), `: ${commands.setup}`]] : []),
  ];
  const shortcuts = Object.entries(texts.shortcutLines).map(([name, what]) => [bold(name), `: ${what}`]);
  return [
    ...notUnderstood(language, unknown, meant),
    header(texts.title),
    paragraph(texts.hello),
    list(lines),
    paragraph(texts.shortcuts),
    list(shortcuts),
    paragraph(texts.evening),
    note(texts.evenings),
  ];
}

/** The same as a message. @param blocks of the help; absent for a stranger, who is told so. */
export function helpMessage(language: Language, blocks?: readonly Block[]): Message {
  const texts = benangTexts[language];
  if (blocks === undefined) return message(texts.notStaff, paragraph(texts.notStaff));
  return message(`${texts.title}: ${texts.hello}`, ...blocks);
}

function notUnderstood(language: Language, unknown: string | undefined, meant: string | undefined): Block[] {
  if (unknown === undefined) return [];
  const texts = benangTexts[language];
  // In a plain element, so that no markup comes of what was typed.
  const said = paragraph(fromPeople(texts.unknown(unknown)));
  return meant === undefined ? [said] : [said, paragraph(bold(texts.meant(`/benang ${meant}`)))];
}
