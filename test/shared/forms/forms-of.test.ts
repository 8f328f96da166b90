import { expect, test } from "vitest";
import { FormNumber } from "#shared/forms/form.ts";
import { FormNotDue, formsOf } from "#shared/forms/forms-of.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import {
  aDossier,
  aFormView,
  extended,
  hour,
  refused,
  returned,
  step,
  stopped,
  supplementAsked,
} from "./a-form-view.ts";

const submitted = aDossier({ status: "submitted", history: [step("submit", hour(8, 15))] });
const accepted = aDossier({ history: [...submitted.history, step("accept", hour(9))] });
const resumed = aDossier({
  status: "inProcess",
  history: [...supplementAsked.history, step("resume", hour(14))],
});

test.each([
  ["received across the counter", aDossier(), ["01", "06"]],
  ["submitted and not looked at yet", submitted, ["06"]],
  ["submitted and accepted", accepted, ["01", "06"]],
  ["waiting for papers", supplementAsked, ["01", "02", "06"]],
  ["that got its papers, whose list is gone", resumed, ["01", "06"]],
  ["refused", refused, ["03", "06"]],
  ["whose promise was moved", extended, ["01", "04", "06"]],
  ["stopped", stopped, ["01", "05", "06"]],
  ["handed over after its promise was moved", returned, ["01", "04", "06"]],
] as const)(
  "a dossier %s has the forms of its state, and the others are refused with the reason",
  (_, dossier, due) => {
    expect(formsOf(dossier)).toEqual(due);
    for (const form of FormNumber.options) {
      const render = () => renderForm(form, aFormView({ dossier }));
      if (due.some((one) => one === form)) expect(render().body).toContain(`Mẫu số ${form}`);
      else expect(render).toThrow(FormNotDue);
    }
  },
);

test("the refusal is a conflict that names the form and says what it needs", () => {
  let refusal: unknown;
  try {
    renderForm("05", aFormView());
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(DomainError);
  const problem = "is given when a dossier is stopped; dossier H29.27163-261120-0001 is accepted";
  expect(refusal).toMatchObject({ kind: "conflict", fact: "form-not-due", fields: [{ field: "form", problem }] });
});

test("an apology may be printed before the extension is recorded, and says that it is a draft", () => {
  const draft = { cause: "volume", approver: "U0NGAN", to: hour(11, 0, 23) };
  expect(renderForm("04", aFormView({ draft })).body).toContain(">DỰ THẢO<");
  expect(renderForm("04", aFormView({ dossier: extended })).body).not.toContain(">DỰ THẢO<");
});
