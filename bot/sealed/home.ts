import { takesAnonymous } from "#shared/sealed/small-groups.ts";
import { unsealersOf } from "#shared/sealed/unsealing.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import type { HomeSection } from "../home/section.ts";
import { type Block, header, lineWithButton } from "../slack/blocks.ts";
import { askUnsealing, lookUp, write, writePlace } from "./names.ts";

/** Write, and look up by the code, the same for everybody; and for the officers who are appointed, asking for a name. */
export const homeSection =
  (): HomeSection =>
  async ({ office, staff, language }) => {
    if (!takesAnonymous(office)) return [];
    const { home } = sealedTexts[language];
    const value = writePlace(office.id, language);
    const shown: Block[] = [
      header(home.title),
      lineWithButton(home.writeText, { actionId: write, text: home.write, value }),
      lineWithButton(home.text, { actionId: lookUp, text: home.button, value }),
    ];
    if (!unsealersOf(office).includes(staff.slackUser)) return shown;
    const { home: unseal } = unsealingTexts[language];
    return [...shown, lineWithButton(unseal.text, { actionId: askUnsealing, text: unseal.button, value })];
  };
