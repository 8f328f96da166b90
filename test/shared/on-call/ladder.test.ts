import { describe, expect, test } from "vitest";
import type { Event } from "#shared/events.ts";
import type { Staff } from "#shared/offices/office.ts";
import { ladderOf } from "#shared/on-call/ladder.ts";
import { onCallJobs } from "#shared/on-call/on-call-jobs.ts";
import { anOffice } from "#test/kit/an-office.ts";

const person = (slackUser: string, role: Staff["role"], signs?: string[]): Staff => ({
  slackUser,
  name: slackUser,
  department: "justice",
  role,
  ...(signs && { signs }),
});
const staff = [
  person("U0OFFICER", "officer"),
  person("U0SIGNER", "signer"),
  person("U0LANDONLY", "signer", ["land"]),
  person("U0CHAIR", "leader"),
  person("U0VICE", "leader"),
];
const officeWith = (people: string[]) => anOffice({ staff, onCall: { people, answerWithinMinutes: 10 } });
const dossier = { department: "justice" };

describe("who is asked out of hours, one after the other", () => {
  test.each([
    ["those on call who may sign, twice, then the leaders", ["U0OFFICER", "U0SIGNER"], "SIGNER SIGNER CHAIR VICE"],
    ["nobody who may sign for other departments alone", ["U0LANDONLY", "U0SIGNER"], "SIGNER SIGNER CHAIR VICE"],
    [
      "the whole list where none of it may sign",
      ["U0OFFICER", "U0LANDONLY"],
      "OFFICER LANDONLY OFFICER LANDONLY CHAIR VICE",
    ],
    ["a leader on the list in their turn and not again", ["U0CHAIR", "U0SIGNER"], "CHAIR SIGNER CHAIR SIGNER VICE"],
    ["somebody who has left the staff no more", ["U0GONE", "U0SIGNER"], "SIGNER SIGNER CHAIR VICE"],
  ])("%s", (_, people, expected) => {
    const asked = ladderOf(officeWith(people), dossier).map((user) => user.replace("U0", ""));
    expect(asked.join(" ")).toBe(expected);
  });
  test("nobody, in an office that keeps no duty", () => {
    expect(ladderOf(anOffice({ staff }), dossier)).toEqual([]);
  });
});

describe("a step of an urgent dossier", () => {
  const moved = (to: "submitted" | "accepted" | "inProcess"): Event => ({
    type: "dossier.moved-urgently",
    officeId: "27163",
    at: "2026-11-21T13:10:00.000Z",
    code: "H29.27163-261121-0001",
    version: 1,
    to,
  });
  const office = officeWith(["U0SIGNER"]);
  test.each(["submitted", "accepted"] as const)("to %s asks the first on call", (to) => {
    const { officeId, at, code } = moved(to) as Extract<Event, { code: string }>;
    const job = { type: "on-call.ask", officeId, at, code, turn: 0 };
    expect(onCallJobs(moved(to), office)).toEqual([{ key: "on-call.ask/H29.27163-261121-0001/0", job }]);
  });
  test("further on asks nobody, and neither does anything in an office that keeps no duty", () => {
    expect(onCallJobs(moved("inProcess"), office)).toEqual([]);
    expect(onCallJobs(moved("accepted"), anOffice())).toEqual([]);
  });
});
