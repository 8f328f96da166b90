import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { type Block, bold, paragraph } from "../slack/blocks.ts";
import { select } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { eveningBlocks } from "./evening-blocks.ts";
import { departmentsForm } from "./menu-form.ts";
import { type FormOf, fields, type PartOf, setupViews, writeForm } from "./names.ts";
import { leadersBlocks, listeningBlocks, recognitionBlocks, suggestionBlocks } from "./part-blocks.ts";
import { hashOf, sectionOf } from "./section.ts";
import { staffGroups } from "./staff-groups.ts";

interface Shown {
  /** With the choices as they are now. */
  readonly office: OpenedOffice;
  readonly language: Language;
  readonly now: Instant;
}

/** The form of one part, as it is chosen now. */
export function formOfPart(of: PartOf, { office, language, now }: Shown): Modal {
  const texts = setupTexts[language];
  const form: FormOf = { ...of, language, was: hashOf(sectionOf(setupOf(office), of)) };
  const asking = (title: string, blocks: readonly Block[]) =>
    modal({
      callbackId: setupViews.save,
      title,
      submit: texts.save,
      close: texts.close,
      metadata: writeForm(form),
      blocks: [paragraph(bold(office.name)), ...blocks],
    });
  switch (of.part) {
    case "evening":
      return asking(texts.evening.title, eveningBlocks(of, office, language, localDate(now, office.calendar.zone)));
    case "departments":
      return departmentsForm(office, language);
    case "listening":
      return asking(texts.listening.title, listeningBlocks(office, language));
    case "recognition":
      return asking(texts.recognition.title, recognitionBlocks(office, language));
    case "suggestions":
      return asking(texts.suggestions.title, suggestionBlocks(office, language));
    case "leaders":
      return asking(texts.leaders.title, leadersBlocks(office, language));
    case "leave":
      return whoseForm(form, office);
  }
}

/** Whose leave is to be shown: also that of staff without Slack, whom the evening's mail would remind. */
function whoseForm(form: FormOf, office: OpenedOffice): Modal {
  const { leave: texts, close } = benangTexts[form.language];
  const groups = staffGroups(office, () => true);
  return modal({
    callbackId: setupViews.whose,
    title: texts.title,
    submit: texts.show,
    close,
    metadata: writeForm(form),
    blocks: [
      paragraph(bold(office.name)),
      select({ id: fields.whose, label: texts.who, placeholder: texts.choose, groups }),
    ],
  });
}
