import { headsOf } from "#shared/apologies/heads-of.ts";
import { knowStaff } from "#shared/kudos/known-staff.ts";
import { quietColleagues, quietDays } from "#shared/kudos/quiet-colleagues.ts";
import { daysBefore } from "#shared/kudos/week.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { quietMessage } from "./quiet-message.ts";

/** Asks a head whether somebody was forgotten; nobody else reads the names, and nobody is asked where all were thanked. */
export async function tellQuiet(job: JobOf<"kudos.quiet">, deps: KudosDeps): Promise<void> {
  const { officeId, date, user } = job;
  const office = await deps.offices.get(officeId);
  const mine = office.departments.filter(({ id }) => headsOf(office, id).some(({ slackUser }) => slackUser === user));
  const [kudos, preferences, since] = await Promise.all([
    deps.kudos.between(officeId, daysBefore(date, quietDays), date),
    deps.preferences.all(officeId),
    knowStaff(office, date, deps.knownStaff),
  ]);
  const known = { kudos, preferences, since };
  const quiet = mine.flatMap((department) => {
    const people = quietColleagues(department.id, date, office, known).filter(({ slackUser }) => slackUser !== user);
    return people.length === 0 ? [] : [{ department: department.name, names: people.map(({ name }) => name) }];
  });
  if (quiet.length === 0) return;
  const own = preferences.get(user);
  const month = date.slice(0, 7);
  const notice = { office, user, kind: "kudos", key: `kudos.quiet/${month}/${user}`, job, preferences: own } as const;
  if ((await laterUnlessNow(notice, deps)) !== "now") return;
  const message = quietMessage(quiet, own?.language ?? office.language);
  await deps.say({ officeId, key: `kudos/quiet/${month}/${user}`, team: office.slack.team, channel: user, message });
}
