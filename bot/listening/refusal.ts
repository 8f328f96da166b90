import { DomainError } from "#shared/kernel/errors.ts";
import type { Language } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import { isPerson } from "../slack/person.ts";
import type { ListeningDeps } from "./deps.ts";

/** Where somebody pressed. */
interface Pressed {
  readonly officeId: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly at: string;
}

/** Tells whoever pressed, for their eyes only: in the channel, or by direct message where they pressed on their home tab. */
export async function reply(
  { officeId, team, channel, user, at }: Pressed,
  words: string,
  { say, whisper }: Pick<ListeningDeps, "say" | "whisper">,
): Promise<void> {
  const said = message(words, paragraph(words));
  if (!isPerson(channel)) return whisper({ team, channel, user, message: said });
  await say({ officeId, team, channel: user, key: `listening/reply/${user}/${at}`, message: said });
}

/** Why the office said no, in words for whoever tried. @throws what is no refusal */
export function wordsFor(error: unknown, language: Language): string {
  if (!(error instanceof DomainError)) throw error;
  const { notes, otherNote } = listeningTexts[language];
  const known: Readonly<Record<string, string>> = notes;
  return known[error.fact] ?? otherNote;
}
