import { describe, expect, test } from "vitest";
import { eveningMessage } from "#bot/end-of-day/evening-message.ts";
import { recordedMessage } from "#bot/end-of-day/recorded-message.ts";
import { urgentDossierMessage } from "#bot/on-call/dossier-message.ts";
import { alertMessage } from "#bot/overload/alert-message.ts";
import type { Message } from "#bot/slack/message.ts";
import { refuseMessage } from "#infra/local/slack/block-kit/check-content.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { shownText } from "./a-ward.ts";

const languages = ["vi", "en", "id"] as const;
const longest = "Ở".repeat(80);
const at = "2026-11-20T09:45:00.000Z";
const everybody = Array.from({ length: 400 }, (_, index) => `U0STAFF${String(index).padStart(14, "0")}`);
const offices = languages.map((language) =>
  anOffice({ language, name: "Ở".repeat(120), departments: [{ id: "a".repeat(31), name: longest, counters: 99 }] }),
);

/** Slack takes it: block limits as Slack states them, 4,000 characters of text in an update. */
function expectTaken({ text, blocks }: Message): void {
  expect(refuseMessage({ blocks, text })).toBeUndefined();
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(JSON.stringify(blocks)).not.toContain("undefined");
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
      expectTaken(alertMessage(office, episode));
    });
    const figures = { received: 1e6, returned: 1e6, onTime: 1e6, late: 1e6, open: 1e6 };
    test.each([
      ["the evening", { state: "opened", figures } as const],
      ["the evening without figures", { state: "opened" } as const],
      ["the missed evening", { state: "missed" } as const],
    ])("%s", (_name, evening) => {
      expectTaken(eveningMessage(office, { date: "2026-11-20", claimedAt: at, ...evening }));
    });
    test("what was recorded of a hundred long suggestions, naming the newest by their numbers", () => {
      const text = "Bà con phải chờ lâu ở quầy chứng thực ".repeat(70);
      const suggestions = Array.from({ length: 100 }, (_one, index) => ({
        date: "2026-11-20",
        ts: `${index}`,
        author: "U1",
        text,
        at,
      }));
      const message = recordedMessage(office.language, suggestions);
      expectTaken(message);
      const shown = shownText(message);
      expect(shown).toContain("100");
      expect(shown).toContain(" 81. Bà con");
      expect(shown).toContain(" 100. Bà con");
      expect(shown).not.toContain(" 80. ");
      expect(shown).toMatch(/(chứng thực|Bà|con|phải|chờ|lâu|ở|quầy)…/);
    });
    test("one suggestion of a single endless word", () => {
      const suggestion = { date: "2026-11-20", ts: "1", author: "U1", text: "𝄞".repeat(3_000), at };
      expectTaken(recordedMessage(office.language, [suggestion]));
    });
    test.each(procedures.map(({ code, validFrom }) => [code, validFrom]))(
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
        expectTaken(urgentDossierMessage(office, dossier));
      },
    );
  },
);
