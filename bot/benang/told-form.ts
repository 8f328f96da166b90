import type { Language } from "#shared/offices/office.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { type Block, paragraph } from "../slack/blocks.ts";
import { type Modal, modal } from "../slack/modal.ts";

/** A form that asks nothing. */
export function toldForm(language: Language, title: string, blocks: readonly Block[]): Modal {
  return modal({ callbackId: "benang.told", title, close: benangTexts[language].close, blocks });
}

/** For whoever is on no staff list. */
export function notStaffForm(language: Language): Modal {
  return toldForm(language, "Benang", [paragraph(benangTexts[language].notStaff)]);
}
