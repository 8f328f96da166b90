import { describe, expect, test } from "vitest";
import type { Staff } from "#shared/offices/office.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { Evening } from "#shared/rituals/evening.ts";
import { eveningMails } from "#shared/rituals/evening-mails.ts";
import { anOffice } from "#test/kit/an-office.ts";

const person = (slackUser: string, more: Partial<Staff> = {}): Staff => ({
  slackUser,
  name: slackUser,
  department: "justice",
  role: "officer",
  withoutSlack: true,
  email: `${slackUser.toLowerCase()}@hoahung.example`,
  ...more,
});
const office = {
  ...anOffice({
    staff: [
      person("W0001"),
      person("W0002", { department: "land" }),
      { slackUser: "W0003", name: "W0003", department: "justice", role: "officer", withoutSlack: true },
      { slackUser: "U0LAN", name: "Thu Lan", department: "justice", role: "officer", email: "lan@hoahung.example" },
    ],
  }),
  trackingKey: "",
};
const claimed = { date: "2026-11-20", state: "opened", claimedAt: "2026-11-20T09:45:00.000Z" } as const;
const evening = Evening.parse({ ...claimed, language: "vi" });
const nobody = new Map<string, Preferences>();
const asked = (...of: Parameters<typeof eveningMails>) =>
  eveningMails(...of).map(({ work }) =>
    "delivery" in work && work.delivery.type === "evening-link" ? work.delivery : undefined,
  );

describe("when an evening opens", () => {
  test("everybody without Slack who has an address is mailed, once for the evening, until noon of the next day", () => {
    const mails = eveningMails(office, evening, nobody);
    expect(mails.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ["end-of-day/2026-11-20/mail/W0001", claimed.claimedAt],
      ["end-of-day/2026-11-20/mail/W0002", claimed.claimedAt],
    ]);
    expect(mails[0]?.work).toEqual({
      delivery: {
        type: "evening-link",
        officeId: "27163",
        at: claimed.claimedAt,
        date: "2026-11-20",
        user: "W0001",
        language: "vi",
        validUntil: "2026-11-21T05:00:00.000Z",
      },
    });
  });
  test("of a department that holds its own, its people are asked there and not in the office's", () => {
    const own = { ...office, setup: { departmentEvenings: { land: { channel: "C0LAND" } } } };
    expect(asked(own, evening, nobody).map((one) => one?.user)).toEqual(["W0001"]);
    const theirs = asked(own, { ...evening, department: "land" }, nobody);
    expect(theirs).toMatchObject([{ user: "W0002", department: "land" }]);
  });
  test("whoever is on leave is not asked, and each is written to in the language they chose", () => {
    const chosen = new Map([
      ["W0001", Preferences.parse({ leave: [{ from: "2026-11-20", to: "2026-11-22" }] })],
      ["W0002", Preferences.parse({ language: "id" })],
    ]);
    expect(asked(office, evening, chosen)).toMatchObject([{ user: "W0002", language: "id" }]);
  });
  test("one that was missed asks nobody", () => {
    expect(eveningMails(office, { ...evening, state: "missed" }, nobody)).toEqual([]);
  });
  test("for a past day, the link holds until noon of the day after it was opened", () => {
    const late = { ...evening, date: "2026-11-18" };
    expect(asked(office, late, nobody)[0]?.validUntil).toBe("2026-11-21T05:00:00.000Z");
  });
});
