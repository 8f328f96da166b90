import type { Language } from "#shared/offices/office.ts";
import { setupTexts } from "#shared/text/setup.ts";
import type { Block } from "../slack/blocks.ts";
import { radio } from "../slack/inputs.ts";

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly isYes: boolean;
}

/** A question that is answered with one of two words. */
export function yesOrNo({ id, label, isYes }: Asked, language: Language): Block {
  const { yes, no } = setupTexts[language];
  const choices = [
    { value: "yes", text: yes },
    { value: "no", text: no },
  ];
  return radio({ id, label, choices, chosen: isYes ? "yes" : "no" });
}
