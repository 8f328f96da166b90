import { describe, expect, test } from "vitest";
import { commitmentForm, noteForm, refusedForm } from "#bot/listening/forms.ts";
import { minutesMessage } from "#bot/listening/minutes-message.ts";
import { promiseMessage } from "#bot/listening/promise-message.ts";
import { runningMessage } from "#bot/listening/running-message.ts";
import { sessionMessage } from "#bot/listening/session-message.ts";
import {
  agendaReasons,
  emptySession,
  mostCommitments,
  mostNotes,
  mostSpeakers,
  moveReasons,
  Session,
} from "#shared/listening/session.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { listeningFormTexts } from "#shared/text/listening-form.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const languages = ["vi", "en", "id"] as const;
const minute = (of: number) => new Date(Date.parse("2026-11-20T09:15:00.000Z") + of * 60_000).toISOString();
const users = Array.from({ length: 400 }, (_, index) => `U0STAFF${String(index).padStart(14, "0")}`);
const [leader = "", second = ""] = users;
const suggestions = agendaReasons.concat(["new", "new"]).map((why, index) =>
  aSuggestion(index, {
    text: "Ở".repeat(3_000),
    author: undefined,
    seconders: users,
    unheard: index,
    id: `GY-AAAAAA${index}X`,
    source: why === "new" ? "sealed" : "form",
  }),
);
const said = new Map(suggestions.map((one) => [one.id, one]));
const longest = "Ở".repeat(300);

/** As much as a session can hold. */
const full: Session = Session.parse({
  ...emptySession({ date: "2026-11-20", at: minute(0), minutes: 60 }),
  leader,
  second,
  agenda: suggestions.map(({ id }, index) => ({ id, why: agendaReasons[index % agendaReasons.length], unheard: 1 })),
  later: { named: Array.from({ length: 10 }, (_, index) => `GY-BBBBBB${index}X`), count: 500 },
  speakers: users.slice(0, mostSpeakers),
  invited: 1,
  notes: Array.from({ length: mostNotes }, (_, index) => ({
    id: `V${index}`,
    item: suggestions[0]?.id,
    by: leader,
    text: longest,
  })),
  commitments: Array.from({ length: mostCommitments }, (_, index) => ({
    id: `V${index}`,
    item: suggestions[1]?.id,
    by: leader,
    owner: second,
    text: longest,
    due: "2026-11-27",
  })),
  lately: suggestions.map(({ id }) => id),
});
const running: Session = { ...full, state: "running", startedAt: minute(1), startedBy: leader, endsAt: minute(61) };
const ended: Session = { ...running, state: "ended", endedAt: minute(70), current: 2 };

describe.each(languages)("with the longest names and words, in %s, Slack takes", (language) => {
  const office = anOffice({
    language,
    name: "Ở".repeat(120),
    staff: users.map((slackUser) => ({ slackUser, name: "Ở".repeat(80), department: "justice", role: "leader" })),
  });
  const of = { officeId: office.id, date: "2026-11-20", language, channel: "C0EVENING" };

  test.each([
    ["called", full, 0],
    ["called and waiting for the second leader", full, 6],
    ["called with nothing on the agenda", { ...full, agenda: [], speakers: [] }, 0],
    ["running", running, 2],
    ["running at its last minute", running, 60],
    ["running past its time", running, 70],
    ["running through the agenda", { ...running, current: 6, invited: 60 }, 2],
    ["running without an agenda", { ...running, agenda: [], speakers: [], invited: 0, notes: [], commitments: [] }, 2],
    ["ended", ended, 70],
    ...moveReasons.map(
      (why) => [`moved: ${why}`, { ...full, state: "moved", moved: { why, to: "2026-11-23" } }, 30] as const,
    ),
    ["moved to nobody knows when", { ...full, state: "moved", moved: { why: "away" } }, 30],
  ] as const)("the session that is %s", (_, session, at) => {
    expectMessageTaken(sessionMessage(office, session as Session, said, minute(at)));
    expectMessageTaken(sessionMessage(office, session as Session, new Map(), minute(at)));
  });
  test("the session that runs, at any minute of it", () => {
    for (const at of [1, 2, 60, 61, 70]) expectMessageTaken(runningMessage(office, running, said, minute(at)));
  });
  test("its minutes, of a full session and of an empty one", () => {
    expectMessageTaken(minutesMessage(office, ended, said));
    expectMessageTaken(
      minutesMessage(office, { ...ended, agenda: [], notes: [], commitments: [], speakers: [] }, said),
    );
  });
  test("its forms, and what is said instead of one", () => {
    expectViewTaken(noteForm(of, running, said));
    expectViewTaken(noteForm(of, { ...running, agenda: [] }, said));
    expectViewTaken(commitmentForm(of, running, said, "2026-11-27"));
    const { over, leadersOnly, staffOnly } = listeningFormTexts[language];
    for (const words of [over, leadersOnly, staffOnly]) {
      expectViewTaken(refusedForm({ language }, "commitment", words));
    }
  });
  test.each(["told", "due", "overdue", "overdue-to-leader"] as const)("what somebody is %s of a promise", (what) => {
    const promise = { suggestion: "GY-AAAAAAAA", owner: second, text: longest, due: "2026-11-27" };
    expectMessageTaken(promiseMessage(office.id, language, what, promise));
  });
});

test.each(languages)("whoever is refused a step is told why in %s", (language) => {
  const steps = ["not-yours", "not-yet-yours", "over", "not-running", "begun", "full"];
  const calls = ["closed-day", "nobody-there", "none-to-come", "no-owner"];
  const told = Object.keys(listeningTexts[language].notes);
  expect(told).toEqual(expect.arrayContaining([...steps, ...calls].map((fact) => `listening-${fact}`)));
});
