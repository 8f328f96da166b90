import { describe, expect, test } from "vitest";
import { apologiesMessage } from "#bot/apologies/apologies-message.ts";
import { extendModal } from "#bot/apologies/extend-modal.ts";
import { linksMessage } from "#bot/desk/links-message.ts";
import { dossierCard } from "#bot/dossier-card/card-message.ts";
import { eveningForm } from "#bot/end-of-day/evening-form.ts";
import { eveningMessage, previewMessage } from "#bot/end-of-day/evening-message.ts";
import { keptMessage, mineMessage, reminderMessage } from "#bot/end-of-day/person-messages.ts";
import { recordedMessage } from "#bot/end-of-day/recorded-message.ts";
import { summaryMessage } from "#bot/end-of-day/summary-message.ts";
import { morningMessage } from "#bot/morning/list-message.ts";
import { askMessage } from "#bot/on-call/ask-message.ts";
import { urgentDossierMessage } from "#bot/on-call/dossier-message.ts";
import { alertMessage } from "#bot/overload/alert-message.ts";
import { notReceivedMessage } from "#bot/reception/not-received-message.ts";
import { receivedMessage } from "#bot/reception/received-message.ts";
import { receptionForm } from "#bot/reception/reception-form.ts";
import { queueMessage } from "#bot/signing/queue-message.ts";
import { refusedMessage } from "#bot/signing/refused-message.ts";
import type { Apology } from "#shared/apologies/apology.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { moveNames } from "#shared/dossiers/moves.ts";
import { statuses } from "#shared/dossiers/status.ts";
import type { Staff } from "#shared/offices/office.ts";
import { paperNames } from "#shared/procedures/paper-names.ts";
import { procedureNames } from "#shared/procedures/procedure-names.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import type { Answer } from "#shared/rituals/answer.ts";
import { Evening } from "#shared/rituals/evening.ts";
import { morningGroups } from "#shared/rituals/morning.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { receptionTexts } from "#shared/text/reception.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { shownText } from "./a-ward.ts";
import { expectMessageTaken, expectViewTaken } from "./holds-to-slack.ts";

const languages = ["vi", "en", "id"] as const;
const longest = "Ở".repeat(80);
const at = "2026-11-20T09:45:00.000Z";
const everybody = Array.from({ length: 400 }, (_, index) => `U0STAFF${String(index).padStart(14, "0")}`);
const offices = languages.map((language) =>
  anOffice({ language, name: "Ở".repeat(120), departments: [{ id: "a".repeat(31), name: longest, counters: 99 }] }),
);

function anAnswer(ts: string, text: string): Answer {
  const message = { channel: "C1", ts };
  return { date: "2026-11-20", user: "U1", source: "reply", message, parts: [{ text }], at, changedAt: at };
}

describe.each(offices.map((office) => [office.language, office] as const))(
  "with the longest names, in %s, Slack takes",
  (_, office) => {
    const department = "a".repeat(31);
    const queue = { waiting: 9_999, openCounters: 0, minutesPerPerson: 480 };
    test.each([
      ["the call for help", { department, startedAt: at, helpers: everybody, queue }],
      ["the call for help without a queue", { department, startedAt: at, helpers: [] }],
      ["the stand-down", { department, startedAt: at, endedAt: at, helpers: everybody }],
      ["the alert of a department that is no more", { department: "gone", startedAt: at, helpers: [], queue }],
    ])("%s", (_name, episode) => {
      expectMessageTaken(alertMessage(office, episode));
    });
    const helped = Array.from({ length: 60 }, () => ({ department, from: at, to: at, helpers: everybody }));
    const news = Array.from({ length: 5 }, () => ({
      id: "GY-ABCDEFGH",
      to: "done",
      text: longest.repeat(2),
      note: longest.repeat(2),
    }));
    const questions = Array.from({ length: 5 }, (_one, index) => ({ id: `own-${index}`, text: "Ở".repeat(300) }));
    const figures = { received: 1e6, returned: 1e6, onTime: 1e6, late: 1e6, open: 1e6 };
    test.each([
      ["the evening", { state: "opened", figures, helped, news, newsBeyond: 99, questions, closedAt: at } as const],
      ["the evening without figures", { state: "opened" } as const],
      ["the missed evening", { state: "missed" } as const],
    ])("%s", (_name, evening) => {
      const one = Evening.parse({ date: "2026-11-20", claimedAt: at, department, ...evening });
      expectMessageTaken(eveningMessage(office, one));
      expectMessageTaken(previewMessage(office, one));
    });
    test("what was recorded of a hundred long suggestions, naming the newest by their numbers", () => {
      const text = "Bà con phải chờ lâu ở quầy chứng thực ".repeat(70);
      const suggestions = Array.from({ length: 100 }, (_one, index) => anAnswer(`${index}`, text));
      const message = recordedMessage(office.language, suggestions);
      expectMessageTaken(message);
      const shown = shownText(message);
      expect(shown).toContain("100");
      expect(shown).toContain(" 81. Bà con");
      expect(shown).toContain(" 100. Bà con");
      expect(shown).not.toContain(" 80. ");
      expect(shown).toMatch(/(chứng thực|Bà|con|phải|chờ|lâu|ở|quầy)…/);
    });
    test("one suggestion of a single endless word", () => {
      expectMessageTaken(recordedMessage(office.language, [anAnswer("1", "𝄞".repeat(3_000))]));
    });
    test("what a person said in an evening, the form, the reminder and the summary", () => {
      const evening = Evening.parse({
        date: "2026-11-20",
        claimedAt: at,
        closesAt: at,
        state: "opened",
        department,
        questions,
      });
      const said = questions.map(({ id }) => ({ question: id, text: "Ở".repeat(3_000) }));
      const form = {
        ...anAnswer("1", ""),
        message: undefined,
        source: "form" as const,
        parts: said,
        suggestion: "Ở".repeat(3_000),
      };
      const all = [form, ...Array.from({ length: 60 }, (_one, index) => anAnswer(`${index}`, "Ở".repeat(3_000)))];
      expectMessageTaken(mineMessage(office.language, evening, all));
      expectMessageTaken(keptMessage(office.language, evening, all));
      expectMessageTaken(reminderMessage(office.language, { officeId: office.id, evening, time: "17:33" }));
      const person = {
        evening,
        questions: evening.questions,
        isOpen: true,
        said: all,
        form,
        carriedOver: { tried: "Ở".repeat(3_000) },
      };
      const view = eveningForm(office.id, office.language, person);
      expectViewTaken(JSON.parse(JSON.stringify(view)));
      const unanswered = [1, 2, 3].map(
        () => ({ id: "GY-ABCDEFGH", date: "2026-11-20", text: "Ở".repeat(3_000) }) as Suggestion,
      );
      const themes = Array.from({ length: 5 }, () => ({ words: "Ở".repeat(3_000), people: 400 }));
      const summary = { answered: 400, expected: 400, suggestions: 400, obstacles: 400, themes, unanswered };
      expectMessageTaken(summaryMessage(office, evening, summary, office.language));
    });
    const code = `H29.27163-261121-${"9".repeat(7)}`;
    const person = (role: Staff["role"]): Staff => ({ slackUser: "U0LAN", name: longest, department, role });
    const dossier: Dossier = {
      officeId: office.id,
      code,
      procedure: "1.000656",
      procedureFrom: "2026-01-01",
      department,
      channel: "direct",
      status: "inProcess",
      receivedAt: at,
      promisedAt: at,
      urgent: true,
      version: 60,
      missing: ["identity", "original"],
      copies: 1_000,
      pages: 10_000,
      fee: 1e9,
      bundle: code,
      handledBy: "27592",
      presentedAt: at,
      history: Array.from({ length: 60 }, (_one, index) => ({
        move: moveNames[index % moveNames.length] ?? "receive",
        at,
        by: "U0LAN",
      })),
    };
    const asked = everybody.map((user) => ({ user, at }));
    test.each([
      ["whom everybody was asked about", { code, asked }],
      ["that nobody took", { code, asked, unansweredAt: at }],
      ["that somebody took", { code, asked, accepted: { user: "U0LAN", at } }],
    ])("the urgent dossier %s, and the question about it", (_name, duty) => {
      expectMessageTaken(urgentDossierMessage(office, dossier, duty));
      expectMessageTaken(askMessage(office, dossier, duty, { user: "U0LAN", at }));
    });
    const rows = morningGroups.flatMap((group) =>
      Array.from({ length: 300 }, () => ({ ...dossier, group, officer: "U0LAN" })),
    );
    const warning = { missingYear: "2028", undecided: Array.from({ length: 40 }, () => "2027-02-08") };
    test.each(["officer", "head", "leader"] as const)("the morning list of a thousand dossiers for one %s", (role) => {
      const message = morningMessage(office, person(role), { date: "2026-11-20", rows, warning });
      expect(message).toBeDefined();
      if (message !== undefined) expectMessageTaken(message);
    });
    const presented = Array.from({ length: 900 }, () => ({ ...dossier }));
    test("a signer's queue of nine hundred, and what could not be signed of twenty", () => {
      expectMessageTaken(queueMessage(office, presented, "2027-11-20T09:45:00.000Z"));
      expectMessageTaken(queueMessage(office, [], at));
      const results = Array.from(
        { length: 20 },
        () => ({ code, result: "refused", fact: "no-such", message: "" }) as const,
      );
      const message = refusedMessage(office.language, results);
      expect(message).toBeDefined();
      if (message !== undefined) expectMessageTaken(message);
    });
    test.each(["drafted", "approved", "dropped"] as const)("a hundred apologies that were %s", (state) => {
      const apologies = Array.from(
        { length: 100 },
        (): Apology => ({ ...dossier, proposedAt: at, draftedAt: at, state, approver: "U0LAN", extendedTo: at }),
      );
      expectMessageTaken(apologiesMessage(office, department, apologies, "2026-11-20T09:00:00.000Z"));
      expectMessageTaken(apologiesMessage(office, department, apologies, "2026-11-20T10:00:00.000Z"));
      expectMessageTaken(apologiesMessage(office, department, [], at));
    });
    test.each(statuses)("the card of a dossier that is %s, and what is said when it was received", (status) => {
      for (const role of ["officer", "leader"] as const) {
        expectMessageTaken(dossierCard({ office, staff: person(role) }, { ...dossier, status }, "vì ".repeat(1_500)));
      }
      expectMessageTaken(receivedMessage(office, dossier));
    });
    test("that a dossier was not received, for whatever reason", () => {
      const reasons = Object.keys(receptionTexts.vi.fields).map((field) => ({ field, problem: "" }));
      for (const fields of [reasons, [], [{ field: "unheard-of", problem: "" }]]) {
        expectMessageTaken(notReceivedMessage({ fields }, office.language));
      }
    });
    test("the doors of one office and of hundreds", () => {
      const door = { office: office.name, url: `https://desk.example/enter#${"a".repeat(43)}` };
      for (const many of [1, 3, 300]) expectMessageTaken(linksMessage(Array(many).fill(door), office.language));
    });
    test("the form of an extension", () => {
      const moment = "2026-11-20 16:45";
      const { language } = office;
      const of = { officeId: office.id, code, promisedAt: at, promised: moment, proposed: moment, language };
      expectViewTaken(extendModal(of, "D0CHANNEL"));
    });
    test.each(procedures.map(({ code: own, validFrom }) => [own, validFrom]))(
      "the urgent dossier of procedure %s",
      (procedure, procedureFrom) => {
        const done = { channel: "direct", status: "returned", urgent: true, version: 4 } as const;
        const times = {
          receivedAt: at,
          promisedAt: at,
          endedAt: at,
          history: [{ move: "return", at, by: "k" } as const],
        };
        const code = "H29.27163-261121-0001234";
        const dossier = { officeId: office.id, code, procedure, procedureFrom, department, ...done, ...times };
        expectMessageTaken(urgentDossierMessage(office, dossier));
      },
    );
  },
);

const official = [...Object.values(procedureNames), ...Object.values(paperNames)].map(({ vi }) => vi);

test.each([undefined, ...procedures])("Slack takes the reception form of procedure $code", (procedure) => {
  const form = receptionForm(
    { channel: "C0HELP", responseUrl: `https://hooks.slack.com/${"x".repeat(300)}`, procedure },
    "2026-11-21",
  );
  expectViewTaken(form, official);
});
