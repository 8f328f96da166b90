import type { Office, Staff } from "#shared/offices/office.ts";
import type { Group } from "../slack/many-inputs.ts";

/** The staff of an office in its departments, as a menu has them; a department of more than a hundred goes on in a group of its own. */
export function staffGroups({ departments, staff }: Office, isOffered: (person: Staff) => boolean): Group[] {
  return departments.flatMap(({ id, name }) => {
    const people = staff.filter((person) => person.department === id && isOffered(person));
    return parts(people.map((person) => ({ value: person.slackUser, text: person.name }))).map((choices) => ({
      label: name,
      choices,
    }));
  });
}

/** Options of one group that Slack takes. */
const most = 100;

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
    all.slice(index * most, (index + 1) * most),
  );
}
