import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { HomeSection } from "../home/section.ts";
import type { WorkerBase } from "../worker-base.ts";
import { homeBlocks } from "./home-blocks.ts";

/** Days for which what was closed is still shown to its author. */
const shownDays = 30;

/** My own suggestions, those that wait for my answer, and what is open, page by page. */
export function homeSection({ client, tables, deskUrl }: WorkerBase): HomeSection {
  const suggestions = dynamoSuggestions(client, tables.people);
  return async (person) => {
    const { office, staff, now } = person;
    const today = localDate(now, office.calendar.zone);
    const open = await suggestions.listOpen(office.id);
    const closed = await closedOf(staff.slackUser, office.id, today, suggestions);
    const mine = [...open.filter(({ author }) => author === staff.slackUser), ...closed];
    return homeBlocks({ ...person, open, mine, deskUrl });
  };
}

async function closedOf(
  user: string,
  officeId: string,
  today: string,
  suggestions: Suggestions,
): Promise<Suggestion[]> {
  const moved = await suggestions.movedBetween(officeId, dateOf(dayNumber(today) - shownDays), today);
  const closed: readonly string[] = ["done", "declined", "merged", "forwarded"];
  return moved.filter(({ author, state }) => author === user && closed.includes(state));
}
