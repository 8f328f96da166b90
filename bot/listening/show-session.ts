import type { Instant } from "#shared/kernel/clock.ts";
import type { Session } from "#shared/listening/session.ts";
import { settleSession } from "#shared/listening/settle-session.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { Said } from "./agenda-lines.ts";
import type { ListeningDeps } from "./deps.ts";
import { minutesMessage } from "./minutes-message.ts";
import { sessionMessage } from "./session-message.ts";

/**
 * Brings all that is seen of a session up to its row: what it came to is written back first, for that must not wait for Slack; then its
 * one message is edited in place, and its minutes are a reply below. Doing it again changes nothing.
 */
export async function showSession(
  office: OpenedOffice,
  session: Session,
  now: Instant,
  deps: ListeningDeps,
): Promise<void> {
  await settleSession(office, session, deps);
  const said = await suggestionsIn(office.id, session, deps.suggestions);
  const { team, channels } = office.slack;
  const key = `listening/${session.date}`;
  const of = { officeId: office.id, team };
  const root = await deps.say({
    ...of,
    key,
    channel: channels.endOfDay,
    message: sessionMessage(office, session, said, now),
  });
  if (session.state !== "ended") return;
  const thread = { channel: root.channel, threadTs: root.ts };
  await deps.say({ ...of, ...thread, key: `${key}/minutes`, message: minutesMessage(office, session, said) });
}

/** The suggestions of its agenda as they stand now. */
export async function suggestionsIn(
  officeId: string,
  { agenda }: Session,
  suggestions: Pick<Suggestions, "get">,
): Promise<Said> {
  const found = await Promise.all(agenda.map(({ id }) => suggestions.get(officeId, id)));
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
}
