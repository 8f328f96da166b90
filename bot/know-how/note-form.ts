import { longest, type NoteContent } from "#shared/know-how/note.ts";
import type { Choosable } from "#shared/know-how/suggest-procedure.ts";
import type { SensitiveKind } from "#shared/suggestions/sensitive.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { type Block, note } from "../slack/blocks.ts";
import { datePicker, textInput } from "../slack/inputs.ts";
import { manySelect } from "../slack/many-inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { cut } from "../slack/text.ts";
import { fields, views } from "./names.ts";
import { type FormOf, writeFormOf } from "./places.ts";

/** Characters that Slack shows of a choice. */
const longestOption = 75;

interface NoteFormOf extends FormOf {
  readonly written: Partial<NoteContent>;
  /** What was taken out of the thread. */
  readonly removed?: readonly SensitiveKind[];
  /** The thread could not be read. */
  readonly isUnread?: boolean;
  readonly procedures: readonly Choosable[];
  /** Names of departments, by id. */
  readonly departments: ReadonlyMap<string, string>;
}

/** The form of a note, filled with what is known: what is read here is what will be kept. */
export function noteForm({
  written,
  removed = [],
  isUnread = false,
  procedures,
  departments,
  ...of
}: NoteFormOf): Modal {
  const texts = knowHowTexts[of.language];
  const told = [
    texts.formNote,
    ...(removed.length > 0 ? [texts.removed(removed.map((kind) => texts.kinds[kind]).join(", "))] : []),
    ...(isUnread ? [texts.unread] : []),
  ];
  return modal({
    callbackId: views.note,
    title: of.change === undefined ? texts.formTitle : texts.changeTitle,
    submit: texts.save,
    close: texts.close,
    metadata: writeFormOf(of),
    blocks: [
      ...told.map((words) => note(words)),
      textInput({
        id: fields.title,
        label: texts.title,
        hint: texts.titleHint,
        most: longest.title,
        written: written.title,
      }),
      textInput({ id: fields.text, label: texts.text, most: longest.text, multiline: true, written: written.text }),
      procedureSelect(of, procedures, departments, written.procedure),
      textInput({ id: fields.basis, label: texts.basis, optional: true, most: longest.basis, written: written.basis }),
      datePicker({
        id: fields.validUntil,
        label: texts.validUntil,
        hint: texts.validHint,
        optional: true,
        date: written.validUntil,
      }),
    ],
  });
}

/** One at most; a menu of many can be left empty again. */
function procedureSelect(
  { language }: FormOf,
  procedures: readonly Choosable[],
  departments: ReadonlyMap<string, string>,
  chosen: string | undefined,
): Block {
  const texts = knowHowTexts[language];
  const groups = [...Map.groupBy(procedures, ({ department }) => department)].map(([id, choices]) => ({
    label: departments.get(id) ?? id,
    choices: choices.map(({ code, name }) => ({ value: code, text: named(name[language], code) })),
  }));
  return manySelect({
    id: fields.procedure,
    label: texts.procedure,
    placeholder: texts.choose,
    optional: true,
    most: 1,
    chosen: chosen === undefined ? [] : [chosen],
    groups,
  });
}

/** With its whole code, however long the name is: names that begin alike are told apart by it. */
function named(name: string, code: string): string {
  const end = ` (${code})`;
  return cut(name, longestOption - end.length) + end;
}
