import type { Apology } from "#shared/apologies/apology.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { apologyTexts } from "#shared/text/apologies.ts";
import { formMoment, writtenMoment } from "#shared/text/when.ts";
import { departmentName } from "../overload/alert-message.ts";
import { type Block, bold, header, lineWithButton, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { extendAction, writeExtend } from "./extend-button.ts";

/** Lines of each part. */
const shownLines = 15;

/** What heads of a department have to decide on one day, what was decided, and what was broken without it. @param now an instant. */
export function apologiesMessage(
  office: Office,
  department: string,
  apologies: readonly Apology[],
  now: Instant,
): Message {
  const texts = apologyTexts[office.language];
  const title = texts.title(departmentName(office, department));
  const drafted = apologies.filter(({ state }) => state === "drafted");
  const open = drafted.filter(({ promisedAt }) => promisedAt >= now);
  const broken = drafted.filter(({ promisedAt }) => promisedAt < now);
  const words = open.length + broken.length > 0 ? texts.intro : texts.nothing;
  return message(
    `${title}. ${words}`,
    header(title),
    ...(open.length > 0 ? [paragraph(texts.intro)] : []),
    ...(open.length + broken.length === 0 ? [paragraph(texts.nothing)] : []),
    ...open.slice(0, shownLines).map((one) => toDecide(office, one)),
    ...more(office, open.length),
    ...part(
      texts.broken(broken.length),
      broken.map((one) => brokenLine(office, one)),
      office,
    ),
    ...decided(office, apologies),
  );
}

function decided(office: Office, apologies: readonly Apology[]): Block[] {
  const texts = apologyTexts[office.language];
  const extended = apologies.filter(({ state }) => state === "approved");
  const dropped = apologies.filter(({ state }) => state === "dropped").length;
  return [
    ...part(
      texts.extended(extended.length),
      extended.map((one) => extendedLine(office, one)),
      office,
    ),
    ...(dropped > 0 ? [note(texts.inTime(dropped))] : []),
  ];
}

function part(title: string, lines: readonly string[], office: Office): Block[] {
  if (lines.length === 0) return [];
  return [
    paragraph(bold(title)),
    list(lines.slice(0, shownLines).map((line) => [line])),
    ...more(office, lines.length),
  ];
}

function more({ language }: Office, count: number): Block[] {
  return count > shownLines ? [note(apologyTexts[language].more(count - shownLines))] : [];
}

function toDecide(office: Office, { code, procedure, promisedAt, proposedAt }: Apology): Block {
  const { language, calendar, procedures, id: officeId } = office;
  const texts = apologyTexts[language];
  const { zone } = calendar;
  const line = texts.line({
    hour: writtenMoment(promisedAt, zone),
    code,
    procedure: procedureName(procedure, procedures)[language],
    proposed: writtenMoment(proposedAt, zone),
  });
  const [promised, proposed] = [formMoment(promisedAt, zone), formMoment(proposedAt, zone)];
  const value = writeExtend({ officeId, code, promisedAt, promised, proposed, language });
  return lineWithButton(line, { actionId: extendAction, text: texts.extend, value });
}

function brokenLine({ language, calendar, procedures }: Office, { promisedAt, code, procedure }: Apology): string {
  const name = procedureName(procedure, procedures)[language];
  return apologyTexts[language].brokenLine(writtenMoment(promisedAt, calendar.zone), code, name);
}

function extendedLine(
  { language, calendar, staff }: Office,
  { code, extendedTo, promisedAt, approver }: Apology,
): string {
  const name = staff.find(({ slackUser }) => slackUser === approver)?.name ?? "";
  return apologyTexts[language].extendedLine(code, writtenMoment(extendedTo ?? promisedAt, calendar.zone), name);
}
