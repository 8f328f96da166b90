import type { Kudos } from "#shared/kudos/kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { leftOf } from "#shared/kudos/rules.ts";
import { daysBefore, weekOf } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Staff } from "#shared/offices/office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import { writtenDate } from "#shared/text/when.ts";
import type { AtHome, HomeSection } from "../home/section.ts";
import { type Block, type ButtonOf, buttons, header, list, note, paragraph } from "../slack/blocks.ts";
import { fromPeople } from "../slack/text.ts";
import type { WorkerBase } from "../worker-base.ts";
import { kudosActions } from "./kudos-names.ts";
import { giverName } from "./thanked.ts";

/** Thanks of so many days are read for the tab, and the newest shown. */
const shownDays = 30;
const mostShown = 3;

/** What colleagues thanked this person for, what they may still give, and the buttons of their role. No totals. */
export function homeSection(base: WorkerBase): HomeSection {
  const ledger = dynamoKudos(base.client, base.tables.people);
  return async (person) => {
    const { office, staff, now } = person;
    const today = localDate(now, office.calendar.zone);
    const [week, all] = await Promise.all([
      ledger.week(office.id, staff.slackUser, weekOf(today).name),
      ledger.between(office.id, daysBefore(today, shownDays), today),
    ]);
    const mine = all.filter(
      ({ recipients, withdrawnAt }) => withdrawnAt === undefined && recipients.includes(staff.slackUser),
    );
    return kudosAtHome(person, mine, leftOf(office, staff, week));
  };
}

/** @param mine thanks to this person, oldest first @param left how many they may still give this week */
export function kudosAtHome(
  { office, staff, language }: AtHome,
  mine: readonly Kudos[],
  left: number,
): readonly Block[] {
  const texts = kudosTexts[language];
  const newest = mine.slice(-mostShown).toReversed();
  const rows = newest.map((kudos) => [
    `${writtenDate(kudos.date)}, ${giverName(kudos, office, language)}: `,
    fromPeople(kudos.reason),
  ]);
  return [
    header(texts.homeTitle),
    ...(rows.length === 0 ? [paragraph(texts.receivedNone)] : [paragraph(texts.received), list(rows)]),
    buttons(...buttonsOf(staff, language)),
    note(kudosFormTexts[language].left(left)),
  ];
}

function buttonsOf({ role }: Staff, language: AtHome["language"]): ButtonOf[] {
  const texts = kudosTexts[language];
  const one = (actionId: string, text: string): ButtonOf => ({ actionId, text, value: "-" });
  return [
    one(kudosActions.open, texts.give),
    ...(role === "leader" ? [one(kudosActions.award, texts.award)] : []),
    ...(role === "admin" ? [one(kudosActions.signals, texts.signals)] : []),
  ];
}
