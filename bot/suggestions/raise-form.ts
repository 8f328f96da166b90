import type { Office } from "#shared/offices/office.ts";
import { suggestionFormTexts } from "#shared/text/suggestion-form.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { note } from "../slack/blocks.ts";
import { radio, select, textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import type { RaiseMetadata } from "./form-metadata.ts";
import { raiseFields, suggestionViews } from "./names.ts";

/** Characters of a suggestion. */
export const mostWords = 3_000;

export interface RaiseFormOf {
  readonly metadata: RaiseMetadata;
  readonly departments: Office["departments"];
  /** Whose department is chosen at first. */
  readonly department?: string | undefined;
  readonly text?: string | undefined;
  /** Whose message it is taken from. */
  readonly takenFrom?: string | undefined;
  readonly mayBeAnonymous: boolean;
  /** What staying unnamed means here, or why the office does not offer it. */
  readonly anonymity?: string | undefined;
}

/** What is proposed, for whom, and under which name. */
export function raiseForm(form: RaiseFormOf): Modal {
  const { metadata, departments, department, text, takenFrom, mayBeAnonymous, anonymity } = form;
  const { raise: texts } = suggestionFormTexts[metadata.language];
  const choices = departments.map(({ id, name }) => ({ value: id, text: name }));
  const names = [
    { value: "named", text: texts.named },
    { value: "anonymous", text: texts.anonymous },
  ];
  return modal({
    callbackId: suggestionViews.raise,
    title: texts.title,
    submit: texts.next,
    close: texts.close,
    metadata: JSON.stringify(metadata),
    blocks: [
      note(texts.note),
      ...(takenFrom === undefined ? [] : [note(fromPeople(texts.taken(takenFrom)))]),
      textInput({ id: raiseFields.text, label: texts.text, most: mostWords, multiline: true, written: text }),
      select({
        id: raiseFields.department,
        label: texts.department,
        placeholder: texts.choose,
        hint: texts.departmentHint,
        optional: true,
        groups: [{ label: texts.department, choices }],
        chosen: department,
      }),
      ...(mayBeAnonymous ? [radio({ id: raiseFields.as, label: texts.as, choices: names, chosen: "named" })] : []),
      ...(anonymity === undefined ? [] : [note(anonymity)]),
    ],
  });
}

/** Said to a stranger instead; nobody knows their language. */
export function strangersForm(): Modal {
  const { raise: texts } = suggestionFormTexts.vi;
  const blocks = [note(suggestionTexts.vi.refused.notStaff), note(suggestionTexts.en.refused.notStaff)];
  return modal({ callbackId: "suggestions.stranger", title: texts.title, close: texts.close, blocks });
}
