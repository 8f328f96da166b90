import type { Language, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { type Block, note } from "../slack/blocks.ts";
import { textInput, timePicker } from "../slack/inputs.ts";
import { channelSelect, figure, manySelect } from "../slack/many-inputs.ts";
import { allowanceField, fields, roles } from "./names.ts";
import { staffGroups } from "./staff-groups.ts";
import { yesOrNo } from "./yes-or-no.ts";

/** Who can be spoken to. */
const inSlack = ({ withoutSlack }: Staff) => withoutSlack !== true;

export function listeningBlocks(office: OpenedOffice, language: Language): Block[] {
  const { listening: texts, choose } = setupTexts[language];
  const { held, everyDays, at, minutes, leaders = [] } = setupOf(office).listening;
  return [
    yesOrNo({ id: fields.held, label: texts.held, isYes: held }, language),
    figure({ id: fields.every, label: texts.every, least: 1, most: 10, typed: everyDays }),
    timePicker({ id: fields.at, label: texts.at, time: at }),
    figure({ id: fields.minutes, label: texts.minutes, least: 5, most: 60, typed: minutes }),
    manySelect({
      id: fields.leaders,
      label: texts.leaders,
      hint: texts.leadersHint,
      placeholder: choose,
      groups: staffGroups(office, inSlack),
      chosen: leaders,
      most: 20,
      optional: true,
    }),
  ];
}

export function recognitionBlocks(office: OpenedOffice, language: Language): Block[] {
  const { recognition: texts, chooseChannel } = setupTexts[language];
  const { values = [], allowance, pairPerWeek, weeklyDigest, monthBoard, channel } = setupOf(office).recognition;
  return [
    textInput({
      id: fields.values,
      label: texts.values,
      hint: texts.valuesHint,
      most: 1_000,
      multiline: true,
      optional: true,
      written: values.length === 0 ? undefined : values.map(({ name }) => name).join("\n"),
    }),
    ...roles.map((role) =>
      figure({
        id: allowanceField(role),
        label: texts.allowance(texts.roles[role]),
        least: 0,
        most: 200,
        typed: allowance[role],
      }),
    ),
    figure({ id: fields.pair, label: texts.pair, least: 1, most: 50, typed: pairPerWeek }),
    yesOrNo({ id: fields.digest, label: texts.digest, isYes: weeklyDigest }, language),
    yesOrNo({ id: fields.board, label: texts.board, isYes: monthBoard }, language),
    channelSelect({
      id: fields.channel,
      label: texts.channel,
      hint: texts.channelHint,
      placeholder: chooseChannel,
      channel,
      optional: true,
    }),
  ];
}

export function suggestionBlocks(office: OpenedOffice, language: Language): Block[] {
  const { suggestions: texts, choose } = setupTexts[language];
  const { answerWithinDays, escalateAfterDays, unsealers = [] } = setupOf(office).suggestions;
  return [
    figure({ id: fields.answer, label: texts.answer, least: 1, most: 30, typed: answerWithinDays }),
    figure({ id: fields.escalate, label: texts.escalate, least: 1, most: 30, typed: escalateAfterDays }),
    manySelect({
      id: fields.unsealers,
      label: texts.unsealers,
      hint: texts.unsealersHint,
      placeholder: choose,
      groups: staffGroups(office, inSlack),
      chosen: unsealers,
      most: 10,
      optional: true,
    }),
  ];
}

export function leadersBlocks(office: OpenedOffice, language: Language): Block[] {
  const { leaders: texts, chooseChannel } = setupTexts[language];
  const { leadersChannel } = setupOf(office);
  return [
    channelSelect({
      id: fields.channel,
      label: texts.channel,
      hint: texts.channelHint,
      placeholder: chooseChannel,
      channel: leadersChannel,
      optional: true,
    }),
    ...(leadersChannel === undefined ? [note(setupTexts[language].now.direct)] : []),
  ];
}
