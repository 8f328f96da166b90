import { expect, test } from "vitest";
import { readForm, readOffice, readSession, writeForm, writeOffice, writeSession } from "#bot/listening/names.ts";

const date = "2026-11-20";

test("what a button or a form carries comes back as it was", () => {
  const session = { officeId: "27163", date, from: 12 };
  expect(readSession(writeSession(session))).toEqual(session);
  const form = { officeId: "27163", date, language: "id", channel: "C0EVENING" } as const;
  expect(readForm(writeForm(form))).toEqual(form);
  expect(readOffice(writeOffice("27163", date))).toEqual({ officeId: "27163", date });
  expect(readOffice(writeOffice("27163"))).toEqual({ officeId: "27163", date: undefined });
});
test.each(["", "27163", "27163/2026-11-20/x", "x/2026-11-20/1", "27163/2026-11-20/1/vi", "27163/2026-11-20/fr/C0X"])(
  "a button or a form that says %j is none of ours",
  (value) => {
    expect(readSession(value)).toBeUndefined();
    expect(readForm(value)).toBeUndefined();
    expect(readOffice(value)).toBeUndefined();
  },
);
