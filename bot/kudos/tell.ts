import { staffIn } from "#shared/offices/staff-office.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { recipientMessage } from "./kudos-message.ts";

/** Tells one of those thanked, after their quiet hours; that it was taken back, only to whoever was told of it. */
export async function tell(job: JobOf<"kudos.tell">, deps: KudosDeps): Promise<void> {
  const { officeId, id, date, to: user } = job;
  const kudos = await deps.kudos.get(officeId, { id, date });
  const office = await deps.offices.get(officeId);
  if (kudos === undefined || staffIn(office, office.slack.team, user) === undefined) return;
  const key = `kudos/${id}/to/${user}`;
  const isSaid = await deps.outbox.isSaid(officeId, key);
  const preferences = await deps.preferences.of(officeId, user);
  if (!isSaid) {
    if (kudos.withdrawnAt !== undefined) return;
    const notice = { office, user, kind: "kudos", key: `kudos.tell/${id}/${user}`, job, preferences } as const;
    if ((await laterUnlessNow(notice, deps)) !== "now") return;
  }
  const message = recipientMessage(office, kudos, preferences.language ?? office.language);
  await deps.say({ officeId, key, team: office.slack.team, channel: user, message });
}
