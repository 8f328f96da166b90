import type { KudosDraft } from "#shared/kudos/draft.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { type Block, bold, buttons, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { kudosActions } from "./kudos-names.ts";
import { writeDraft } from "./place-button.ts";
import { colleague } from "./thanked.ts";

/** Names the message about a draft, once and for all. */
export function draftKey(id: string): string {
  return `kudos/draft/${id}`;
}

/** A word of thanks that somebody may send, change or leave. */
export function draftMessage(office: Office, draft: KudosDraft, language: Language): Message {
  const texts = kudosTexts[language];
  return message(
    `${texts.draftTitle} ${texts.draftAsk}`,
    paragraph(bold(texts.draftTitle)),
    ...contentOf(office, draft, language),
    buttons({
      actionId: kudosActions.openDraft,
      text: texts.draftOpen,
      value: writeDraft({ officeId: office.id, id: draft.id }),
      style: "primary",
    }),
    note(texts.draftAsk),
  );
}

/** The same once it was sent. */
export function sentDraftMessage(office: Office, draft: KudosDraft, language: Language): Message {
  const { draftSent } = kudosTexts[language];
  return message(draftSent, ...contentOf(office, draft, language), note(draftSent));
}

const mostNamed = 40;

function contentOf(office: Office, { to, reason }: KudosDraft, language: Language): Block[] {
  const more = to.length - mostNamed;
  const named = to.slice(0, mostNamed).flatMap((user) => [colleague(user, office, language), " "]);
  const people = paragraph(...named, ...(more > 0 ? [kudosTexts[language].more(more)] : []));
  return [people, ...(reason === "" ? [] : [paragraph(fromPeople(reason))])];
}
