import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { onCallTexts } from "#shared/text/texts.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { header, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** An urgent dossier for those on call: what it is, by when, and what became of it. Nobody's name, no number but the code. */
export function urgentDossierMessage(office: Office, dossier: Dossier): Message {
  const texts = onCallTexts[office.language];
  const title = texts.title(procedureName(dossier.procedure, office.procedures)[office.language]);
  const lines = [texts.promise(dossier.code, moment(office, dossier.promisedAt)), ...outcome(office, dossier)];
  return message([title, ...lines].join(". "), header(title), ...lines.map((line) => paragraph(line)));
}

function outcome(office: Office, { status, history, endedAt, promisedAt }: Dossier): string[] {
  if (endedAt === undefined) return [];
  const texts = onCallTexts[office.language];
  // The clock stops when the result is ready, not when it is fetched (national status 9).
  const kept = endedAt <= promisedAt ? texts.onTime : texts.late;
  if (status === "resultReady") return [`${texts.ready(moment(office, endedAt))} ${kept}`];
  const handedOver = history.findLast(({ move }) => move === "return")?.at;
  if (handedOver !== undefined) return [`${texts.returned(moment(office, handedOver))} ${kept}`];
  return [texts.ended(moment(office, endedAt))];
}

function moment(office: Office, instant: string): string {
  return writtenMoment(instant, office.calendar.zone);
}
