import { type Language, Language as Languages, type Office } from "#shared/offices/office.ts";
import { noticeKinds, type Preferences } from "#shared/preferences/preferences.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { type Block, bold, buttons, divider, list, note, paragraph } from "../slack/blocks.ts";
import { radio, timePicker } from "../slack/inputs.ts";
import { ticks } from "../slack/many-inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { benangActions, benangViews, settingsFields as fields, writeForm } from "./names.ts";

interface SettingsOf {
  readonly language: Language;
  /** In which it is asked, and whose language is the usual one. */
  readonly office: Pick<Office, "id" | "language">;
  /** Names of all offices that the person works for. */
  readonly offices: readonly string[];
  readonly preferences: Preferences;
}

/** Quiet hours that are proposed. */
const usual = { from: "21:00", to: "06:30" };

/** What a person sets for themselves. */
export function settingsForm({ language, office, offices, preferences }: SettingsOf): Modal {
  const { settings: texts, save, close } = benangTexts[language];
  const { quiet, muted } = preferences;
  const named = texts.languages[office.language];
  const languages = Languages.options.map((value) => ({ value, text: texts.languages[value] }));
  const kinds = noticeKinds.map((value) => ({ value, text: texts.kind[value] }));
  return modal({
    callbackId: benangViews.settings,
    title: texts.title,
    submit: save,
    close,
    metadata: writeForm({ language, officeId: office.id }),
    blocks: [
      ...(offices.length > 1 ? [note(texts.offices(offices.join(", ")))] : []),
      radio({
        id: fields.language,
        label: texts.language,
        choices: [{ value: "office", text: texts.ofOffice(named) }, ...languages],
        chosen: preferences.language ?? "office",
      }),
      radio({
        id: fields.quiet,
        label: texts.quiet,
        hint: texts.quietHint,
        choices: [
          { value: "no", text: texts.noQuiet },
          { value: "yes", text: texts.withQuiet },
        ],
        chosen: quiet === undefined ? "no" : "yes",
      }),
      timePicker({ id: fields.from, label: texts.from, time: quiet?.from ?? usual.from, optional: true }),
      timePicker({ id: fields.to, label: texts.to, time: quiet?.to ?? usual.to, optional: true }),
      ticks({
        id: fields.kinds,
        label: texts.kinds,
        hint: texts.kindsHint,
        optional: true,
        choices: kinds,
        ticked: noticeKinds.filter((kind) => !muted.includes(kind)),
      }),
      divider(),
      paragraph(texts.leave),
      buttons({ actionId: benangActions.leave, text: texts.openLeave, value: "leave" }),
    ],
  });
}

/** What holds from now on. */
export function settingsSaved(preferences: Preferences, office: Pick<Office, "language">): Block[] {
  const language = preferences.language ?? office.language;
  const { settings: texts, saved } = benangTexts[language];
  const { summary } = texts;
  const { quiet, muted } = preferences;
  const kinds = muted.map((kind) => texts.kind[kind]).join(", ");
  return [
    paragraph(bold(saved)),
    list([
      [summary.language(texts.languages[language])],
      [quiet === undefined ? summary.noQuiet : summary.quiet(quiet.from, quiet.to)],
      [muted.length === 0 ? summary.allKinds : summary.muted(kinds)],
    ]),
  ];
}
