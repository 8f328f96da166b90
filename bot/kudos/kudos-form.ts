import { awardLevels } from "#shared/kudos/award-levels.ts";
import { citationLength, reasonLength } from "#shared/kudos/reason.ts";
import { mostPeople } from "#shared/kudos/recipients.ts";
import { valuesOf } from "#shared/kudos/values.ts";
import type { Language } from "#shared/offices/office.ts";
import type { Member } from "#shared/offices/staff-office.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import { type Block, note, paragraph } from "../slack/blocks.ts";
import { checkboxes, radio, select, textInput } from "../slack/inputs.ts";
import { manySelect } from "../slack/many-inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { cut } from "../slack/text.ts";
import { type KudosFormOf, writeFormOf } from "./form-of.ts";
import { kudosFields as fields, kudosView } from "./kudos-names.ts";

/** Characters; whoever types a novel behind an `@` gets its beginning back. */
const longestNote = 300;

/** What stands in the form at first. */
export interface Prefill extends Pick<KudosFormOf, "draft" | "evidence"> {
  readonly people: readonly string[];
  readonly value?: string | undefined;
  readonly reason: string;
  /** What could not be filled in, and why. */
  readonly notes: readonly string[];
}

interface FormFor extends Member {
  readonly language: Language;
  readonly award: boolean;
  /** Thanks that are left this week. */
  readonly left: number;
}

/** The form of thanks, or of a leader's praise, with the staff of the office to choose from: no bots, and not oneself. */
export function kudosForm(person: FormFor, prefill: Prefill): Modal {
  const { office, language, award, left } = person;
  const texts = kudosFormTexts[language];
  const { draft, evidence } = prefill;
  const groups = colleaguesOf(person);
  if (groups.length === 0) return wordsOnly(language, texts.emptyGroup);
  return modal({
    callbackId: kudosView,
    title: award ? texts.awardTitle : texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: writeFormOf({ officeId: office.id, language, award, draft, evidence }),
    blocks: [
      note(award ? texts.awardNote : texts.left(left)),
      ...prefill.notes.map((words) => paragraph(cut(words, longestNote))),
      ...who(person, prefill, groups),
      ...what(person, prefill),
      ...(award ? praise(language) : []),
      ...rest(language, prefill),
    ],
  });
}

/** Where there is nothing to fill in. */
export function wordsOnly(language: Language, words: string): Modal {
  const { title, close } = kudosFormTexts[language];
  return modal({ callbackId: "kudos.words", title, close, blocks: [paragraph(words)] });
}

function colleaguesOf({ office, staff }: Member) {
  const others = office.staff.filter(({ slackUser, withoutSlack }) => slackUser !== staff.slackUser && !withoutSlack);
  return office.departments.flatMap(({ id, name }) => {
    const people = others.filter(({ department }) => department === id);
    const choices = people.map(({ slackUser, name: text }) => ({ value: slackUser, text }));
    return choices.length === 0 ? [] : [{ id, label: name, choices }];
  });
}

function who({ language }: FormFor, { people }: Prefill, groups: ReturnType<typeof colleaguesOf>): Block[] {
  const texts = kudosFormTexts[language];
  const departments = groups.map(({ id, label }) => ({ value: id, text: label }));
  return [
    manySelect({
      id: fields.people,
      label: texts.people,
      placeholder: texts.choosePeople,
      optional: true,
      groups,
      chosen: people.slice(0, mostPeople),
      most: mostPeople,
    }),
    select({
      id: fields.group,
      label: texts.group,
      placeholder: texts.chooseGroup,
      optional: true,
      groups: [{ label: texts.departments, choices: departments }],
    }),
  ];
}

function what({ office, language }: FormFor, { value, reason }: Prefill): Block[] {
  const texts = kudosFormTexts[language];
  const values = valuesOf(office, language).map(({ id, name }) => ({ value: id, text: name }));
  return [
    select({
      id: fields.value,
      label: texts.value,
      placeholder: texts.chooseValue,
      groups: [{ label: texts.values, choices: values }],
      chosen: value,
    }),
    textInput({
      id: fields.reason,
      label: texts.reason,
      hint: texts.reasonHint,
      multiline: true,
      least: reasonLength.least,
      most: reasonLength.most,
      written: reason === "" ? undefined : reason,
    }),
  ];
}

function praise(language: Language): Block[] {
  const texts = kudosFormTexts[language];
  return [
    radio({
      id: fields.level,
      label: texts.level,
      choices: awardLevels.map((value) => ({ value, text: texts.levels[value] })),
    }),
    textInput({
      id: fields.citation,
      label: texts.citation,
      hint: texts.citationHint,
      multiline: true,
      least: citationLength.least,
      most: citationLength.most,
    }),
  ];
}

function rest(language: Language, { evidence }: Prefill): Block[] {
  const texts = kudosFormTexts[language];
  const attached = evidence?.kind === "message" ? texts.attached.message : texts.attached.help;
  return [
    checkboxes({
      id: fields.visibility,
      label: texts.visibility,
      optional: true,
      choices: [{ value: "private", text: texts.onlyThem }],
    }),
    evidence === undefined
      ? textInput({ id: fields.dossier, label: texts.dossier, hint: texts.dossierHint, optional: true, most: 60 })
      : note(attached),
  ];
}
