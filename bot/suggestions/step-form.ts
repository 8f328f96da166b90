import { alike } from "#shared/suggestions/alike.ts";
import type { StepChoice } from "#shared/suggestions/step-choices.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { suggestionFormTexts } from "#shared/text/suggestion-form.ts";
import { type Block, note, paragraph } from "../slack/blocks.ts";
import { datePicker, select, textInput, userSelect } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import type { StepMetadata } from "./form-metadata.ts";
import { suggestionActions, suggestionViews } from "./names.ts";
import { dutyOf, excerpt, factsOf, lineOf, type Reading, stateOf } from "./suggestion-lines.ts";

export interface StepFormOf {
  readonly suggestion: Suggestion;
  readonly metadata: StepMetadata;
  /** What the person may do with it. */
  readonly choices: readonly StepChoice[];
  /** The step that is chosen, with whose fields the form is shown. */
  readonly to?: StepChoice | undefined;
  /** Every open suggestion, where one of them has to be named. */
  readonly open: readonly Suggestion[];
}

/** Characters; Slack's menus show 75. */
const shownOfOption = 70;

/** What is to become of a suggestion, with the fields that the chosen step needs. */
export function stepForm({ suggestion, metadata, choices, to, open }: StepFormOf, reading: Reading): Modal {
  const { step: texts } = suggestionFormTexts[reading.language];
  const duty = dutyOf(suggestion, reading);
  const about = [
    note(`${suggestion.id} · ${stateOf(suggestion, reading.language)} · ${factsOf(suggestion, reading)}`),
    ...(suggestion.text === "" ? [] : [paragraph(fromPeople(suggestion.text))]),
    ...(duty === undefined ? [] : [note(duty)]),
  ];
  const base = { callbackId: suggestionViews.step, title: texts.title, close: texts.close };
  if (choices.length === 0) return modal({ ...base, blocks: [...about, note(texts.nothing)] });
  const chooser = select({
    id: suggestionActions.to,
    label: texts.to,
    placeholder: texts.choose,
    groups: [{ label: texts.to, choices: choices.map((value) => ({ value, text: texts.choices[value] })) }],
    chosen: to,
    tells: true,
  });
  const fields = to === undefined ? [] : fieldsOf(to, suggestion, open, reading);
  const blocks = [...about, chooser, ...fields];
  return modal({ ...base, submit: texts.save, metadata: JSON.stringify({ ...metadata, to }), blocks });
}

function fieldsOf(to: StepChoice, suggestion: Suggestion, open: readonly Suggestion[], reading: Reading): Block[] {
  const { step: texts } = suggestionFormTexts[reading.language];
  if (to === "assigned") return [userSelect({ id: "accountable", label: texts.accountable })];
  if (to === "withdrawn") return [note(texts.withdraw)];
  const optional = to === "acknowledged" || to === "merged" || to === "forwarded";
  const words = textInput({ id: "note", label: texts.note[to], most: 500, multiline: true, optional });
  switch (to) {
    case "planned":
      return [
        words,
        userSelect({ id: "owner", label: texts.owner, user: suggestion.commitment?.owner ?? suggestion.accountable }),
        datePicker({ id: "due", label: texts.due, date: suggestion.commitment?.due }),
      ];
    case "done":
      return [words, textInput({ id: "evidence", label: texts.evidence, most: 500, optional: true })];
    case "declined":
      return [words, textInput({ id: "basis", label: texts.basis, most: 300 })];
    case "merged":
      return [intoWhich(suggestion, open, texts), words];
    case "forwarded":
      return [textInput({ id: "whom", label: texts.whom, most: 200 }), words];
    default:
      return [words];
  }
}

type StepTexts = (typeof suggestionFormTexts)["vi"]["step"];

function intoWhich(suggestion: Suggestion, open: readonly Suggestion[], texts: StepTexts): Block {
  const others = open.filter(({ id }) => id !== suggestion.id);
  const likely = alike(suggestion.text, others);
  const rest = others.filter((one) => !likely.includes(one));
  const choice = ({ id, text }: Suggestion) => ({ value: id, text: lineOf(`${id} ${excerpt(text, shownOfOption)}`) });
  const groups = [
    { label: texts.likely, choices: likely.map(choice) },
    // Slack takes a hundred in all groups together.
    { label: texts.others, choices: rest.slice(0, 97).map(choice) },
  ].filter(({ choices }) => choices.length > 0);
  if (groups.length === 0) return note(texts.nothing);
  return select({ id: "into", label: texts.into, placeholder: texts.choose, groups });
}
