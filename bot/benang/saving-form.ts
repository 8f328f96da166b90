import type { Language } from "#shared/offices/office.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { note } from "../slack/blocks.ts";
import { type Modal, modal } from "../slack/modal.ts";

/** What stands in a form from when it was handed in until the worker shows what became of it. */
export function savingForm(language: Language): Modal {
  const { saving, close } = benangTexts[language];
  return modal({ callbackId: "benang.saving", title: "Benang", close, blocks: [note(saving)] });
}
