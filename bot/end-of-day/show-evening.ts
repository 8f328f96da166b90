import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type Evening, scopeOf } from "#shared/rituals/evening.ts";
import { timersOf } from "#shared/rituals/evening-jobs.ts";
import { eveningMails } from "#shared/rituals/evening-mails.ts";
import { heldAs } from "#shared/rituals/open-evening.ts";
import { unlessStale } from "#shared/rituals/unless-stale.ts";
import type { EveningDeps } from "./evening-deps.ts";
import { eveningMessage } from "./evening-message.ts";
import { recordedMessage } from "./recorded-message.ts";

type Showing = Pick<EveningDeps, "say" | "evenings" | "timers" | "preferences" | "clock">;

/** Brings the evening's first message up to what its row says, and sets what it waits for. Nothing for a thread that is held no more. */
export async function showEvening(office: OpenedOffice, claimed: Evening, deps: Showing): Promise<void> {
  const held = heldAs(office, claimed.department);
  if (held === undefined) return;
  const evening = await unlessStale(office.id, claimed, held.lateByMinutes, deps);
  const { team, channels } = office.slack;
  const thread = await deps.say({
    officeId: office.id,
    key: `end-of-day/${scopeOf(evening)}`,
    team,
    channel: held.channel ?? channels.endOfDay,
    message: eveningMessage(office, evening),
  });
  const { channel, ts } = thread;
  if (evening.thread?.ts !== ts) await deps.evenings.place(office.id, evening, { channel, ts });
  if (evening.closedAt !== undefined) return;
  const mails = office.staff.some(({ withoutSlack }) => withoutSlack)
    ? eveningMails(office, evening, await deps.preferences.all(office.id))
    : [];
  for (const timer of [...timersOf(office, evening, held.reminds), ...mails]) await deps.timers.set(timer);
}

/** Brings the one reply that counts the answers up to what the table says; there is none before the first answer. */
export async function showRecorded(
  office: OpenedOffice,
  evening: Evening,
  { answers, outbox, say }: Pick<EveningDeps, "answers" | "outbox" | "say">,
): Promise<void> {
  const { thread, language = office.language } = evening;
  if (thread === undefined) return;
  const key = `end-of-day/${scopeOf(evening)}/recorded`;
  const all = await answers.ofEvening(office.id, evening);
  // The last one may have been taken back.
  if (all.length === 0 && !(await outbox.isSaid(office.id, key))) return;
  const { team } = office.slack;
  const { channel, ts: threadTs } = thread;
  await say({ officeId: office.id, key, team, channel, threadTs, message: recordedMessage(language, all) });
}
