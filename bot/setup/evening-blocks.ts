import type { LocalDate } from "#shared/kernel/clock.ts";
import { type Language, Language as Languages } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { EveningSetup, eveningSetup, setupOf } from "#shared/offices/setup.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { homeTexts } from "#shared/text/home.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { type Block, bold, buttons, divider, note, paragraph } from "../slack/blocks.ts";
import { datePicker, radio, textInput, timePicker } from "../slack/inputs.ts";
import { channelSelect, datePress, figure, ticks } from "../slack/many-inputs.ts";
import { fields, type PartOf, setupActions, writePart } from "./names.ts";
import { workedDays } from "./section.ts";
import { yesOrNo } from "./yes-or-no.ts";

/** The evening thread of the office, or of a department, as it is held now. @param today local date of the office. */
export function eveningBlocks(of: PartOf, office: OpenedOffice, language: Language, today: LocalDate): Block[] {
  const { department } = of;
  const held = eveningSetup(office, department);
  const evening = held ?? { ...EveningSetup.parse({}), ...office.endOfDay };
  const own = department === undefined ? [] : ownThread(office, department, language);
  return [
    ...own,
    ...whenBlocks(evening, office, language),
    ...whatBlocks(evening, office, language),
    ...pauseBlocks(evening.pausedThrough, language, today),
    ...(held === undefined ? [] : runBlocks(of, language)),
  ];
}

type Held = NonNullable<ReturnType<typeof eveningSetup>>;

function ownThread(office: OpenedOffice, id: string, language: Language): Block[] {
  const { evening: texts, chooseChannel, invite } = setupTexts[language];
  const setup = setupOf(office).departmentEvenings[id];
  const department = office.departments.find((one) => one.id === id);
  return [
    paragraph(bold(department?.name ?? id)),
    yesOrNo({ id: fields.held, label: texts.held, isYes: setup !== undefined }, language),
    channelSelect({
      id: fields.channel,
      label: texts.channel,
      hint: invite,
      placeholder: chooseChannel,
      channel: setup?.channel ?? department?.channel,
      optional: true,
    }),
  ];
}

function whenBlocks({ at, days, closesAfterMinutes, lateByMinutes }: Held, office: OpenedOffice, language: Language) {
  const { evening: texts } = setupTexts[language];
  const { weekdays } = homeTexts[language];
  const worked = workedDays(office);
  return [
    timePicker({ id: fields.at, label: texts.at, time: at }),
    ticks({
      id: fields.days,
      label: texts.days,
      hint: texts.daysHint,
      choices: worked.map((day) => ({ value: day, text: weekdays[day] })),
      ticked: days ?? worked,
      optional: true,
    }),
    figure({
      id: fields.window,
      label: texts.window,
      hint: texts.windowHint,
      least: 10,
      most: 720,
      typed: closesAfterMinutes,
    }),
    figure({ id: fields.lateBy, label: texts.lateBy, least: 1, most: 720, typed: lateByMinutes }),
  ];
}

function whatBlocks({ reminds, language: spoken, questions }: Held, office: OpenedOffice, language: Language): Block[] {
  const { evening: texts } = setupTexts[language];
  const { languages } = benangTexts[language].settings;
  return [
    yesOrNo({ id: fields.reminds, label: texts.reminds, isYes: reminds }, language),
    radio({
      id: fields.language,
      label: texts.language,
      choices: [
        { value: "office", text: texts.ofOffice(languages[office.language]) },
        ...Languages.options.map((value) => ({ value, text: languages[value] })),
      ],
      chosen: spoken ?? "office",
    }),
    textInput({
      id: fields.questions,
      label: texts.questions,
      hint: texts.questionsHint,
      most: 1_600,
      multiline: true,
      optional: true,
      written: questions?.join("\n"),
    }),
  ];
}

function pauseBlocks(pausedThrough: LocalDate | undefined, language: Language, today: LocalDate): Block[] {
  const { evening: texts } = setupTexts[language];
  const isPaused = pausedThrough !== undefined && pausedThrough >= today;
  return [
    radio({
      id: fields.pause,
      label: texts.pause,
      choices: [
        { value: "no", text: texts.notPaused },
        { value: "yes", text: texts.isPaused },
      ],
      chosen: isPaused ? "yes" : "no",
    }),
    datePicker({ id: fields.pauseThrough, label: texts.pauseThrough, date: pausedThrough ?? today, optional: true }),
  ];
}

/** What is done at once, and answered by a direct message. */
function runBlocks(of: PartOf, language: Language): Block[] {
  const { evening: texts } = setupTexts[language];
  const value = writePart(of);
  return [
    divider(),
    buttons(
      { actionId: setupActions.preview, text: texts.preview, value },
      { actionId: setupActions.askNow, text: texts.askNow, value },
    ),
    datePress({ actionId: setupActions.pastDay, placeholder: texts.pastDay }),
    note(texts.told),
  ];
}
