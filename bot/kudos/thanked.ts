import type { Kudos } from "#shared/kudos/kudos.ts";
import { nameOf } from "#shared/kudos/names.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { departmentName } from "../overload/alert-message.ts";
import { bold, mention, type Run } from "../slack/blocks.ts";
import { fromPeople } from "../slack/text.ts";

/** Named in a line; the rest is counted. */
const mostMentioned = 40;
const mostSpoken = 3;

/** A colleague in a line: called where Slack knows them, by name where it does not. */
export function colleague(user: string, office: Office, language: Language): Run {
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  if (staff === undefined || staff.withoutSlack) return bold(staff?.name ?? kudosTexts[language].somebody);
  return mention(user);
}

/** Those thanked, as a line shows them: a group by its name. */
export function thankedRuns(kudos: Kudos, office: Office, language: Language): Run[] {
  const texts = kudosTexts[language];
  const { group } = kudos;
  const people = onesOf(kudos, office);
  const more = people.length - mostMentioned;
  const named = people.slice(0, mostMentioned).flatMap((user) => [colleague(user, office, language), " "]);
  return [
    ...(group?.kind === "department" ? [bold(texts.department(departmentName(office, group.id))), " "] : []),
    ...(group?.kind === "user-group" ? [texts.userGroup, bold(fromPeople(group.name ?? group.id)), " "] : []),
    ...named,
    ...(more > 0 ? [texts.more(more)] : []),
  ];
}

/** The same in words of the office's own, for whoever has it read aloud. */
export function thankedWords(kudos: Kudos, office: Office, language: Language): string {
  const texts = kudosTexts[language];
  const { group } = kudos;
  const people = onesOf(kudos, office);
  const names = people.slice(0, mostSpoken).map((user) => nameOf(office, user) ?? texts.somebody);
  const whole = group?.kind === "department" ? [texts.department(departmentName(office, group.id))] : [];
  const all = [...whole, ...names];
  if (all.length === 0) return texts.somebody;
  const more = people.length - mostSpoken;
  return all.join(", ") + (more > 0 ? texts.more(more) : "");
}

/** Who gave it, by name. */
export function giverName({ giver }: Kudos, office: Office, language: Language): string {
  return nameOf(office, giver) ?? kudosTexts[language].somebody;
}

/** Those who stand there by themselves: who is in a group is named by it. */
function onesOf({ recipients, group }: Kudos, { staff }: Office): readonly string[] {
  if (group === undefined) return recipients;
  if (group.kind === "user-group") return [];
  const inGroup = new Set(staff.filter(({ department }) => department === group.id).map(({ slackUser }) => slackUser));
  return recipients.filter((user) => !inGroup.has(user));
}
