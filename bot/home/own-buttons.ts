import { homeTexts } from "#shared/text/home.ts";
import { benangActions } from "../benang/names.ts";
import { buttons } from "../slack/blocks.ts";
import type { HomeSection } from "./section.ts";

/** Whom the office's own settings are for: administrators, and leaders for the evening and the listening session. */
const setUp: ReadonlySet<string> = new Set(["admin", "leader"]);

/** What a person sets for themselves, and an administrator for the office. */
export const homeSection =
  (): HomeSection =>
  async ({ staff, language }) => {
    const texts = homeTexts[language];
    const own = (["settings", "leave", "help"] as const).map((what) => ({
      actionId: benangActions[what],
      text: texts[what],
      value: what,
    }));
    const office = { actionId: benangActions.setup, text: texts.setup, value: "setup" };
    return [buttons(...own, ...(setUp.has(staff.role) ? [office] : []))];
  };
