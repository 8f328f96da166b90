import { describe, expect, test } from "vitest";
import { foundMessage, nothingMessage } from "#bot/know-how/found-message.ts";
import { noteForm } from "#bot/know-how/note-form.ts";
import { decidedMessage, expertMessage, noteMessage, staleMessage } from "#bot/know-how/note-message.ts";
import { answeredMessage, askedMessage, expertQuestion } from "#bot/know-how/question-message.ts";
import { said as oneSentence } from "#bot/know-how/search-jobs.ts";
import { answerForm, closingForm, declineForm } from "#bot/know-how/short-forms.ts";
import { longest, type Note, noteStates } from "#shared/know-how/note.ts";
import { choosableProcedures } from "#shared/know-how/suggest-procedure.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aNote } from "#test/shared/know-how/a-note.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const words = (most: number) => "Ở".repeat(most);
const own = Array.from({ length: 300 }, (_, index) => ({
  code: `9.${String(index).padStart(6, "0")}`,
  validFrom: "2025-01-01",
  department: "justice",
  time: { kind: "stated" as const },
  fee: { kind: "none" as const },
  papers: [],
  anyWard: true,
  signedBy: "chair" as const,
  marks: { time: "unverified" as const, fee: "unverified" as const },
  name: { vi: words(500) },
}));
const note: Note = aNote({
  title: words(longest.title),
  text: words(longest.text),
  basis: words(longest.basis),
  procedure: "9.000299",
  procedureFrom: "2024-01-01",
  validUntil: "2026-11-01",
  source: { channel: "C".padEnd(20, "0"), threadTs: "1795168690.548031", ts: "1795168690.548031" },
});
const question = {
  id: "Q-7K3QF2",
  asker: "U0LAN",
  expert: "U0THAO",
  words: words(200),
  askedAt: "2026-11-20T03:00:00.000Z",
};
const answer = { by: "U0THAO", text: words(longest.text), at: question.askedAt };

describe.each(["vi", "en", "id"] as const)("with the longest words, in %s, Slack takes", (language) => {
  const office = anOffice({ procedures: own, name: "Ở".repeat(120) });
  const showing = { office, language, date: "2026-11-20" };
  test.each(noteStates)("a note that is %s, before everybody and before its experts", (state) => {
    expectMessageTaken(noteMessage({ ...note, state }, showing));
    expectMessageTaken(expertMessage({ ...note, state }, showing));
    for (const stale of [
      { why: "expired", since: "2026-11-01" } as const,
      { why: "new-version", since: "2026-11-01" } as const,
      { why: "no-version" } as const,
    ]) {
      expectMessageTaken(staleMessage({ ...note, state }, stale, showing));
    }
  });
  test("what was found, and that nothing was", () => {
    const stale = { why: "expired", since: "2026-11-01" } as const;
    expectMessageTaken(
      foundMessage(
        words(200),
        Array.from({ length: 5 }, () => ({ note, stale })),
        2_000,
        showing,
      ),
    );
    expectMessageTaken(nothingMessage(words(200), showing));
    expectMessageTaken(nothingMessage("gcn qsdđ ".repeat(22), showing));
  });
  test("a question, and its answer", () => {
    for (const one of [question, { ...question, answer }]) {
      expectMessageTaken(expertQuestion("27163", one, language));
      expectMessageTaken(askedMessage(one, language));
      expectMessageTaken(answeredMessage("27163", one, language));
    }
  });
  test("what an expert decided, and why", () => {
    for (const state of ["confirmed", "outdated", "withdrawn"] as const) {
      expectMessageTaken(decidedMessage({ id: note.id, state }, { reason: words(longest.reason) }, language));
      expectMessageTaken(decidedMessage({ id: note.id, state }, {}, language));
    }
  });
  test("that there is no form, and one sentence", () => {
    for (const said of [knowHowTexts[language].notStaff, knowHowTexts[language].gone, words(4_000)]) {
      expectViewTaken(closingForm(said, language));
    }
    expectMessageTaken(oneSentence(knowHowTexts[language].gone));
  });
  test("every form, with three hundred procedures of the office's own", () => {
    const form = noteForm({
      officeId: "27163",
      language,
      thread: { channel: "C".padEnd(20, "0"), threadTs: "1795168690.548031", ts: "1795168690.548031" },
      change: { id: note.id, seen: 30 },
      written: note,
      removed: ["personal-id", "phone", "dossier-code", "secrecy-mark"],
      isUnread: true,
      procedures: choosableProcedures("2026-11-20", own),
      departments: new Map([["justice", "Ở".repeat(80)]]),
    });
    expectViewTaken(form);
    // Names that begin alike are told apart by their codes.
    expect(JSON.stringify(form)).toContain("Ở… (9.000299)");
    const place = { officeId: "27163", language, id: note.id, seen: 30 };
    expectViewTaken(declineForm(place));
    expectViewTaken(answerForm(place));
  });
});
