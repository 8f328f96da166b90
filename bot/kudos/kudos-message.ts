import type { Kudos } from "#shared/kudos/kudos.ts";
import { valueName } from "#shared/kudos/values.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import { type Block, bold, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { colleague, giverName, thankedRuns, thankedWords } from "./thanked.ts";

/** What everybody in the channel reads, in the office's language: no counts, and evidence is only said to be there. */
export function publicMessage(office: OpenedOffice, kudos: Kudos): Message {
  const { language } = office;
  const texts = kudosTexts[language];
  if (kudos.withdrawnAt !== undefined) return message(texts.withdrawn, note(texts.withdrawn));
  const verb = kudos.award === undefined ? texts.thanks : texts.awards[kudos.award.level];
  return message(
    texts.spoken(giverName(kudos, office, language), verb, thankedWords(kudos, office, language)),
    paragraph(colleague(kudos.giver, office, language), verb, ...thankedRuns(kudos, office, language)),
    ...wordsOf(kudos, language),
    ...aboutOf(kudos, office, language),
  );
}

/** What one of those thanked reads. */
export function recipientMessage(office: OpenedOffice, kudos: Kudos, language: Language): Message {
  const texts = kudosTexts[language];
  if (kudos.withdrawnAt !== undefined) return message(texts.withdrawn, note(texts.withdrawn));
  const giver = giverName(kudos, office, language);
  const { award } = kudos;
  const title =
    award === undefined ? texts.toYou(giver) : texts.awardToYou(giver, kudosFormTexts[language].levels[award.level]);
  return message(title, paragraph(bold(title)), ...wordsOf(kudos, language), ...aboutOf(kudos, office, language));
}

/** The reason, and what a certificate would say. */
export function wordsOf({ reason, award }: Kudos, language: Language): Block[] {
  const citation = award && paragraph(bold(kudosTexts[language].citation), fromPeople(award.citation));
  return [paragraph(fromPeople(reason)), ...(citation === undefined ? [] : [citation])];
}

/** What it is about, in small letters. */
export function aboutOf({ value, evidence, isPrivate }: Kudos, office: OpenedOffice, language: Language): Block[] {
  const texts = kudosTexts[language];
  const said = [
    ...(value === undefined ? [] : [texts.value(valueName(value, office, language))]),
    ...(evidence === undefined ? [] : [texts.evidence]),
    ...(isPrivate ? [texts.private] : []),
  ];
  return said.length === 0 ? [] : [note(said.join(" · "))];
}
