import { type SetupPart, setupParts } from "#shared/jobs/setup.ts";
import { valuesOf } from "#shared/kudos/values.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type EveningSetup, eveningSetup, setupOf } from "#shared/offices/setup.ts";
import type { Member } from "#shared/offices/staff-office.ts";
import { homeTexts } from "#shared/text/home.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, divider, lineWithButton, paragraph } from "../slack/blocks.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { setupActions, writePart } from "./names.ts";
import { maySetUp } from "./section.ts";

/** Offices of one person that are shown; nobody sets more of them up. */
const mostOffices = 10;

/** Every part that somebody may set up in each of their offices, how it is now, and the way to its form. */
export function menuForm(members: readonly Member[], language: Language): Modal {
  const texts = setupTexts[language];
  const offices = members
    .slice(0, mostOffices)
    .flatMap(({ office, staff }, index) => [
      ...(index === 0 ? [] : [divider()]),
      paragraph(texts.intro(office.name)),
      ...setupParts.filter((part) => maySetUp(staff, { part })).map((part) => lineOf(office, part, language)),
    ]);
  return modal({ callbackId: "setup.menu", title: texts.title, close: texts.close, blocks: offices });
}

function lineOf(office: OpenedOffice, part: SetupPart, language: Language): Block {
  const texts = setupTexts[language];
  const words = `${texts.parts[part]}: ${nowOf(office, part, language)}`;
  const value = writePart({ officeId: office.id, part });
  return lineWithButton(words, { actionId: setupActions.open, text: texts.change, value });
}

function nowOf(office: OpenedOffice, part: SetupPart, language: Language): string {
  const { now } = setupTexts[language];
  const { departmentEvenings, listening, recognition, suggestions, leadersChannel } = setupOf(office);
  switch (part) {
    case "evening":
      return eveningNow(eveningSetup(office), language);
    case "departments":
      return now.departments(Object.keys(departmentEvenings).length);
    case "listening":
      return listening.held ? now.listening(listening.at, listening.everyDays, listening.minutes) : now.off;
    case "recognition":
      return now.recognition(valuesOf(office, language).length, recognition.pairPerWeek);
    case "suggestions":
      return now.suggestions(suggestions.answerWithinDays, suggestions.escalateAfterDays);
    case "leaders":
      return leadersChannel === undefined ? now.direct : now.channel;
    case "leave":
      return now.leave;
  }
}

function eveningNow(evening: (EveningSetup & { readonly at: string }) | undefined, language: Language): string {
  const { now } = setupTexts[language];
  if (evening === undefined) return now.none;
  const { weekdays } = homeTexts[language];
  const days = evening.days?.map((day) => weekdays[day]).join(", ") ?? now.everyDay;
  const words = now.evening(evening.at, days);
  return evening.pausedThrough === undefined ? words : `${words}; ${now.paused(writtenDate(evening.pausedThrough))}`;
}

/** Each department, whether it has a thread of its own, and the way to its form. */
export function departmentsForm(office: OpenedOffice, language: Language): Modal {
  const texts = setupTexts[language];
  const lines = office.departments.map(({ id, name }) => {
    const words = `${name}: ${eveningNow(eveningSetup(office, id), language)}`;
    const value = writePart({ officeId: office.id, part: "evening", department: id });
    return lineWithButton(words, { actionId: setupActions.open, text: texts.change, value });
  });
  return modal({
    callbackId: "setup.departments",
    title: texts.departments.title,
    close: texts.close,
    blocks: [paragraph(bold(office.name)), paragraph(texts.departments.intro), ...lines],
  });
}
