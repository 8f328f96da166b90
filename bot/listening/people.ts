import type { Session } from "#shared/listening/session.ts";
import type { Office } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { type Block, bold, mention, paragraph } from "../slack/blocks.ts";

/** Beyond that many, the list says how many more there are. */
const namedSpeakers = 40;

/** Who waits to speak, in order. */
export function speakersBlocks({ language }: Office, { speakers, invited }: Session): Block[] {
  const texts = listeningTexts[language];
  const waiting = speakers.slice(invited);
  if (speakers.length === 0) return [];
  const more = waiting.length - namedSpeakers;
  return [
    paragraph(
      bold(texts.speakers),
      ...waiting.slice(0, namedSpeakers).flatMap((user) => [" ", mention(user)]),
      ...(more > 0 ? [texts.more(more)] : []),
      ...(invited > 0 ? [texts.spoken(invited)] : []),
    ),
  ];
}

/** The name in the staff list; somebody who has left since keeps their place and not their name. */
export function nameOf({ staff }: Pick<Office, "staff">, user: string | undefined): string {
  return staff.find(({ slackUser }) => slackUser === user)?.name ?? "…";
}
