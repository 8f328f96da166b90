import type { Language } from "#shared/offices/office.ts";
import { leastTogether, longestHeldDays } from "#shared/sealed/small-groups.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { header, note, paragraph } from "../slack/blocks.ts";
import { type Modal, modal } from "../slack/modal.ts";

/** Shows the token, this once. Nothing comes back from it. */
export function tokenForm(language: Language, token: string): Modal {
  const { token: texts } = sealedTexts[language];
  return modal({
    callbackId: "sealed.token",
    title: texts.title,
    close: texts.close,
    blocks: [
      paragraph(texts.copy),
      header(token),
      paragraph(texts.why),
      paragraph(texts.when(leastTogether, longestHeldDays)),
      note(texts.limits),
    ],
  });
}
