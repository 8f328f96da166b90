import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import { dynamoNotes } from "#shared/know-how/note-table.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { weekOf } from "#shared/kudos/week.ts";
import { emptySession } from "#shared/listening/session.ts";
import { dynamoSessions } from "#shared/listening/session-table.ts";
import type { Language, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Answer } from "#shared/rituals/answer.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { Evening } from "#shared/rituals/evening.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { aNote } from "#test/shared/know-how/a-note.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { aLargestOffice, longest, type Names } from "../a-largest-office.ts";
import type { StaffedWard } from "../a-staffed-ward.ts";

/** Friday 20 November 2026, 16:50 in the ward: the evening is open. */
export const now = "2026-11-20T09:50:00.000Z";
export const date = "2026-11-20";

/** Open ones: a third of a person's own, a third that wait for them, a third that they have promised. */
export function suggestionsOf(user: string, text: string, many = 100) {
  const kinds = [
    { author: user, department: undefined },
    { accountable: user, answerBy: "2026-11-19T10:00:00.000Z" },
    { state: "planned", commitment: { owner: user, text: text.slice(0, 300), due: "2026-11-27" } },
  ] as const;
  return Array.from({ length: many }, (_, index) =>
    aSuggestion(index, { text, seconders: [], ...kinds[index % kinds.length] }),
  );
}

export function thanksTo(user: string, giver: string, reason: string, index = 0): Kudos {
  const id = `K${index}`.padEnd(16, "a");
  return { id, giver, giverRole: "leader", recipients: [user], reason, isPrivate: false, at: now, date };
}

export function answersOf(user: string, text: string): Answer[] {
  return Array.from({ length: 30 }, (_, index) => ({
    date,
    user,
    source: "reply",
    message: { channel: "C1", ts: `${1795168690 + index}.548031` },
    parts: [{ text }],
    at: now,
    changedAt: now,
  }));
}

export const opened = (names: Names, department?: string) =>
  Evening.parse({
    date,
    department,
    claimedAt: "2026-11-20T09:45:00.000Z",
    closesAt: "2026-11-20T10:45:00.000Z",
    state: "opened",
    questions: Array.from({ length: 5 }, (_, index) => ({ id: `own-${index}`, text: names.question })),
  });

/** The ward's people and channels, in an office of the longest names where this leader may do everything. */
export function largestOf(ward: StaffedWard, language: Language): OpenedOffice {
  const user = ward.id("Bích Ngân");
  const own = ward.office.staff.map((one): Staff => ({ ...one, name: longest.person }));
  const largest = aLargestOffice(language, longest);
  const departments = ward.office.departments.map((one) => ({ ...one, name: longest.department }));
  const { endOfDay } = ward.office.slack.channels;
  return {
    ...largest,
    id: ward.office.id,
    slack: ward.office.slack,
    departments: [...departments, ...largest.departments.slice(departments.length)],
    staff: [...own, ...largest.staff.slice(own.length)],
    setup: {
      departmentEvenings: { justice: { channel: endOfDay, questions: Array(5).fill(longest.question) } },
      listening: { leaders: [user] },
      suggestions: { unsealers: [user, ward.id("Gia Huy")] },
      knowHow: { experts: { justice: [user] } },
    },
  };
}

/** As much of everything for one person as there can be. */
export async function fillHome({ tables, office, offices, id }: StaffedWard, user: string): Promise<void> {
  const { documentClient: client, peopleTable } = tables;
  const dossiers = dynamoDossiers(client, tables.dossiersTable);
  const received = "2026-11-19T01:10:00.000Z";
  for (let index = 0; index < 8; index += 1) {
    const input = { procedure: "2.000815", receivedAt: received, channel: "direct", papers: ["original"] } as const;
    await receiveDossier(
      { ...input, papers: [...input.papers], mayImport: false },
      { officeId: office.id, id: user },
      { key: `key-${index}`, body: `${index}` },
      { dossiers, offices, clock: () => received },
    );
  }
  const suggestions = dynamoSuggestions(client, peopleTable);
  await Promise.all(suggestionsOf(user, "Ở".repeat(3_000)).map((one) => suggestions.add(office.id, one)));
  const notes = dynamoNotes(client, peopleTable);
  const draft = { title: "Ở".repeat(150), text: "Ở".repeat(3_000), state: "draft", author: id("Thu Lan") } as const;
  await Promise.all(Array.from({ length: 12 }, () => notes.add(office.id, aNote(draft))));
  const ledger = dynamoKudos(client, peopleTable);
  for (let index = 0; index < 5; index += 1) {
    const giver = [id("Thu Lan"), id("Ngọc Hạnh"), id("Minh Tuấn"), id("Thanh Thảo"), id("Gia Huy")][index] ?? "";
    const { name } = weekOf(date);
    const within = { name, was: await ledger.week(office.id, giver, name) };
    await ledger.add(office.id, thanksTo(user, giver, "Ở".repeat(500), index), [user], within);
  }
  const evenings = dynamoEvenings(client, peopleTable);
  const answers = dynamoAnswers(client, peopleTable);
  for (const department of [undefined, "justice"]) {
    await evenings.claim(office.id, opened(longest, department));
    const said = answersOf(user, "Ở".repeat(3_000)).map((one) => ({ ...one, ...(department && { department }) }));
    await Promise.all(said.map((one) => answers.put(office.id, one)));
  }
  const session = emptySession({ date: "2026-11-19", at: received, minutes: 10 });
  await dynamoSessions(client, peopleTable).claim(office.id, { ...session, state: "ended", endedAt: received });
}
