import type { Language } from "#shared/offices/office.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { homeTexts } from "#shared/text/home.ts";
import { type Block, divider, note, paragraph } from "../slack/blocks.ts";
import type { JobOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import type { AtHome } from "./section.ts";
import { type LoadSection, sections } from "./sections.ts";

/** Blocks of one feature, so that none pushes the others off the tab, which takes a hundred. */
const mostOfSection = 20;

/**
 * Brings a person's home tab up to what holds now. Every time it is built from the tables: two at once end in the same, and a part that
 * cannot be read keeps nobody from the others.
 * @param from the parts, from top to bottom.
 */
export async function showHome(
  { team, user, shown }: JobOf<"home.show">,
  base: WorkerBase,
  from: readonly LoadSection[] = sections,
): Promise<void> {
  const asker = await askerOf({ team, channel: user, user }, base);
  if (asker === undefined) return base.views.publishHome(team, user, stranger());
  const person: AtHome = { ...asker, now: base.clock(), shown };
  const parts = await Promise.all(from.map((load) => partOf(load, person, base)));
  const blocks = parts.flatMap((part) => part ?? []);
  const isWhole = parts.every((part) => part !== undefined);
  await base.views.publishHome(team, user, isWhole ? blocks : [...blocks, missing(asker.language)]);
}

/** @returns undefined when it failed. */
async function partOf(load: LoadSection, person: AtHome, base: WorkerBase): Promise<readonly Block[] | undefined> {
  try {
    const { homeSection } = await load();
    const blocks = await homeSection(base)(person);
    return blocks.length === 0 ? [] : [...blocks.slice(0, mostOfSection - 1), divider()];
  } catch (error) {
    log("error", "home-section-failed", "A part of a home tab could not be shown", {
      office: person.office.id,
      ...errorFields(error),
    });
    return undefined;
  }
}

function missing(language: Language): Block {
  return note(homeTexts[language].notLoaded);
}

/** Nobody knows their language. */
function stranger(): Block[] {
  return [paragraph(homeTexts.vi.stranger), divider(), paragraph(homeTexts.en.stranger)];
}
