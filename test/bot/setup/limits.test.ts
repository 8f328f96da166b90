import { describe, expect, test } from "vitest";
import { formOfPart } from "#bot/setup/form-of-part.ts";
import { departmentsForm, menuForm } from "#bot/setup/menu-form.ts";
import { mayNotForm, notSavedForm, savedForm } from "#bot/setup/told-forms.ts";
import { setupParts } from "#shared/jobs/setup.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { aLargestOffice, languages, readings, roles, usual, wordsOf } from "../a-largest-office.ts";
import { expectViewTaken } from "../holds-to-slack.ts";

const now = "2026-11-20T01:10:00.000Z";

describe.each(readings)("with %s, in %s, Slack takes", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const bare: OpenedOffice = { ...office, setup: {} };

  test.each(setupParts)("the form of %s, with everything chosen and with nothing", (part) => {
    for (const one of [office, bare]) {
      expectViewTaken(formOfPart({ officeId: one.id, part }, { office: one, language, now }));
    }
  });
  test("the evening of one department, held and not", () => {
    const [{ id: department } = { id: "" }] = office.departments;
    for (const one of [office, bare]) {
      expectViewTaken(formOfPart({ officeId: one.id, part: "evening", department }, { office: one, language, now }));
      expectViewTaken(departmentsForm(one, language));
    }
  });
  test.each([1, 3, 12])("the menu of somebody who leads %i offices in every role", (many) => {
    const members = roles.map((role) => ({ office, staff: { ...office.staff[0], role } as never }));
    expectViewTaken(menuForm(Array(many).fill(members).flat(), language));
  });
  test("what is said instead of a form, or after it", () => {
    expectViewTaken(mayNotForm(office, language));
    expectViewTaken(mayNotForm({ staff: [] }, language));
    expectViewTaken(savedForm(wordsOf(names, 3_000), language));
    for (const why of ["changed", "noWorkingDay", "unknown"] as const) expectViewTaken(notSavedForm(why, language));
  });
});

test.each(languages)(
  "a menu holds four hundred people in groups that Slack takes, each of them once, in %s",
  (language) => {
    const office = aLargestOffice(language, usual);
    const form = JSON.stringify(formOfPart({ officeId: office.id, part: "leave" }, { office, language, now }));
    const values = form.match(/"value":"U0STAFF\d+"/g) ?? [];
    expect(values).toHaveLength(400);
    expect(new Set(values).size).toBe(400);
  },
);
