import type { Language } from "#shared/offices/office.ts";
import { linkSeconds } from "#shared/sessions/session.ts";
import { deskLinkTexts } from "#shared/text/desk-link.ts";
import { link, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** Offices whose doors fit into one message; whoever works for more types in a channel of the one that they mean. */
export const mostLinks = 40;

/** The links by which somebody enters, one for each office. */
export function linksMessage(doors: readonly { office: string; url: string }[], language: Language): Message {
  const texts = deskLinkTexts[language];
  const lines = doors.slice(0, mostLinks).map(({ office, url }) => paragraph(link(url, texts.open(office))));
  const how = texts.note(linkSeconds / 60);
  return message(how, ...lines, note(how));
}
