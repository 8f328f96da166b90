import type { Signed } from "#shared/dossiers/sign-many.ts";
import type { Language } from "#shared/offices/office.ts";
import { signingTexts } from "#shared/text/signing.ts";
import { list, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** What only the signer is told: which of the dossiers were not signed, and why. Undefined when all were. */
export function refusedMessage(language: Language, results: readonly Signed[]): Message | undefined {
  const texts = signingTexts[language];
  const refused = results.flatMap((one) => (one.result === "refused" ? [one] : []));
  if (refused.length === 0) return undefined;
  const words = texts.partly(results.length - refused.length, refused.length);
  const reasons: Readonly<Record<string, string>> = texts.reasons;
  const lines = refused.map(({ code, fact }) => [texts.refused(code, reasons[fact] ?? texts.otherReason)]);
  return message(words, paragraph(words), list(lines));
}
