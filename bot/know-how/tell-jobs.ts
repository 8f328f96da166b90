import { expertsOf } from "#shared/know-how/experts-of.ts";
import type { Note } from "#shared/know-how/note.ts";
import { type Staleness, staleness, stalenessKey } from "#shared/know-how/stale.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { JobOf } from "../slack/working.ts";
import { type Deps, languageFor, showingTo, today } from "./deps.ts";
import { decidedMessage, expertMessage, staleMessage } from "./note-message.ts";

/** Experts of one note who are asked at a time. */
const mostAsked = 3;

/** Whoever was told of a note sees how it stands; a draft is put before its experts. */
export async function tell({ officeId, id }: JobOf<"know-how.tell">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const note = await deps.notes.get(officeId, id);
  if (note !== undefined) await tellOf(note, office, deps);
}

export async function tellOf(note: Note, office: OpenedOffice, deps: Deps): Promise<void> {
  await tellAuthor(note, office, deps);
  for (const { slackUser: user } of expertsOf(office, note.department, note.author).slice(0, mostAsked)) {
    const key = `know-how/${note.id}/${user}`;
    if (await mayTell(note, user, key, office, deps)) {
      const showing = showingTo(office, await languageFor(office, user, deps), deps.clock());
      const shown = expertMessage(note, showing);
      await deps.say({ officeId: office.id, key, team: office.slack.team, channel: user, message: shown });
    }
  }
}

/** What was said before is brought up to date at any hour; something new waits for the end of quiet hours. */
async function mayTell(note: Note, user: string, key: string, office: OpenedOffice, deps: Deps): Promise<boolean> {
  if (await deps.outbox.isSaid(office.id, key)) return true;
  if (note.state !== "draft") return false;
  const job = { type: "know-how.tell", officeId: office.id, at: deps.clock(), id: note.id } as const;
  return (await laterUnlessNow({ office, user, kind: "know-how", key, job }, deps)) === "now";
}

/** The author hears once of each thing that an expert decided. */
async function tellAuthor(note: Note, office: OpenedOffice, deps: Deps): Promise<void> {
  const last = note.history.at(-1);
  if (last === undefined || note.state === "draft" || last.by === note.author || last.did === "edited") return;
  const key = `know-how/${note.id}/author/${note.version}`;
  const job = { type: "know-how.tell", officeId: office.id, at: deps.clock(), id: note.id } as const;
  if ((await laterUnlessNow({ office, user: note.author, kind: "know-how", key, job }, deps)) !== "now") return;
  const told = decidedMessage({ id: note.id, state: note.state }, last, await languageFor(office, note.author, deps));
  await deps.say({ officeId: office.id, key, team: office.slack.team, channel: note.author, message: told });
}

/** Asks about a note that may not be right any more: whoever confirmed it first, else the department's experts. */
export async function recheck({ officeId, id }: JobOf<"know-how.recheck">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const note = await deps.notes.get(officeId, id);
  if (note === undefined || (note.state !== "confirmed" && note.state !== "draft")) return;
  const stale = staleness(note, today(office, deps.clock()), office.procedures);
  if (stale !== undefined) await askAgain(note, stale, office, deps);
}

async function askAgain(note: Note, stale: Staleness, office: OpenedOffice, deps: Deps): Promise<void> {
  const experts = expertsOf(office, note.department, note.author).map(({ slackUser }) => slackUser);
  const user = experts.find((one) => one === note.confirmedBy) ?? experts[0];
  if (user === undefined) return;
  const key = staleKey(note, stale, user);
  if (await deps.outbox.isSaid(office.id, key)) return;
  const job = { type: "know-how.recheck", officeId: office.id, at: deps.clock(), id: note.id } as const;
  if ((await laterUnlessNow({ office, user, kind: "know-how", key, job }, deps)) !== "now") return;
  await sayStale(note, stale, user, office, deps);
}

/** Shows the question as it stands after somebody decided. @param before the note as it was asked about. */
export async function closeQuestion(
  before: Note,
  note: Note,
  user: string,
  office: OpenedOffice,
  deps: Deps,
): Promise<void> {
  const stale = staleness(before, today(office, deps.clock()), office.procedures);
  if (stale === undefined || !(await deps.outbox.isSaid(office.id, staleKey(before, stale, user)))) return;
  await sayStale(note, stale, user, office, deps);
}

async function sayStale(note: Note, stale: Staleness, user: string, office: OpenedOffice, deps: Deps): Promise<void> {
  const showing = showingTo(office, await languageFor(office, user, deps), deps.clock());
  const shown = staleMessage(note, stale, showing);
  const key = staleKey(note, stale, user);
  await deps.say({ officeId: office.id, key, team: office.slack.team, channel: user, message: shown });
}

/** Of each thing that changed they are asked once. */
function staleKey({ id }: Note, stale: Staleness, user: string): string {
  return `know-how/${id}/${stalenessKey(stale)}/${user}`;
}
