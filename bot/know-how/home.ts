import { mayConfirm } from "#shared/know-how/experts-of.ts";
import { staleness } from "#shared/know-how/stale.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import type { HomeSection } from "../home/section.ts";
import { type Block, buttons, header, note, paragraph } from "../slack/blocks.ts";
import { fromPeople } from "../slack/text.ts";
import type { WorkerBase } from "../worker-base.ts";
import { today } from "./deps.ts";
import { actions } from "./names.ts";
import { writePlace } from "./places.ts";
import { depsOf } from "./worker.ts";

const mostShown = 5;

/** What waits for an expert: drafts, and what may not be right any more; for everybody the way to write. */
export function homeSection(base: WorkerBase): HomeSection {
  const { library } = depsOf(base);
  return async ({ office, staff, language, now }) => {
    const texts = knowHowTexts[language];
    const date = today(office, now);
    const cards = (await library.cards(office.id)).filter(({ state }) => state !== "withdrawn");
    const waiting = cards
      .filter((card) => card.state === "draft" || staleness(card, date, office.procedures) !== undefined)
      .filter((card) => card.state !== "outdated" && mayConfirm(office, card, staff.slackUser));
    const lines = waiting.slice(0, mostShown).flatMap(({ id, title, state }): Block[] => {
      const value = writePlace({ officeId: office.id, language, id, seen: 0 });
      const label = `${texts.open} ${id}`;
      return [
        paragraph(fromPeople(title), ` · ${state === "draft" ? texts.states.draft : texts.staleAsk}`),
        buttons({ actionId: actions.show, text: label, value }),
      ];
    });
    return [
      header(texts.homeTitle),
      note(texts.homeCount(cards.length)),
      ...(waiting.length === 0 ? [] : [note(texts.homeWaiting(waiting.length)), ...lines]),
      buttons({ actionId: actions.write, text: texts.write, value: "new" }),
    ];
  };
}
