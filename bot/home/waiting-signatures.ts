import type { PresentedDossier } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { signs } from "#shared/signing/may-sign.ts";
import { queueFor, readQueue } from "#shared/signing/read-queue.ts";
import { homeTexts } from "#shared/text/home.ts";
import { signingTexts } from "#shared/text/signing.ts";
import { openDeskButton } from "../desk/open-button.ts";
import { waited } from "../signing/queue-message.ts";
import { type Block, buttons, header, paragraph } from "../slack/blocks.ts";
import type { WorkerBase } from "../worker-base.ts";
import type { AtHome, HomeSection } from "./section.ts";

/** How much lies before a signer, and how long the first citizen has been waiting. */
export function homeSection({ client, tables }: WorkerBase): HomeSection {
  const dossiers = dynamoDossiers(client, tables.dossiers);
  return async (person) => {
    const { office, staff } = person;
    if (!signs(staff)) return [];
    return waitingSignatures(person, queueFor(staff, office, await readQueue(office.id, dossiers)));
  };
}

/** @param queue whose citizen waits longest first. */
export function waitingSignatures({ language, now }: AtHome, queue: readonly PresentedDossier[]): Block[] {
  const texts = signingTexts[language];
  const [oldest] = queue;
  const words = oldest === undefined ? texts.empty : texts.count(queue.length, texts.waiting(...waited(oldest, now)));
  return [
    header(homeTexts[language].signing),
    paragraph(words),
    ...(oldest === undefined ? [] : [buttons(openDeskButton(homeTexts[language].openSigning))]),
  ];
}
