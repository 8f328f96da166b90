import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { extensionOf } from "./extension.ts";
import type { FormView } from "./form.ts";
import { FormNumber } from "./form.ts";

/** The dossier's state does not call for this form; the message says what it would need. */
export class FormNotDue extends DomainError {
  override name = "FormNotDue";
  constructor(form: FormNumber, { code, status }: Dossier) {
    const problem = `${needs[form]}; dossier ${code} is ${status}`;
    super("conflict", "form-not-due", `Form ${form} ${problem}`, [{ field: "form", problem }]);
  }
}

/** What each form needs, in words. */
const needs: Readonly<Record<FormNumber, string>> = {
  "01": "is given once a dossier has been accepted",
  "02": "is given while papers are asked for",
  "03": "is given when a dossier is refused",
  "04": "is given when a new promise is drafted or recorded",
  "05": "is given when a dossier is stopped",
  "06": "is of any dossier",
};

type Asked = Pick<FormView, "dossier" | "draft">;

/** The same rules as they are checked. What a form is filled in with must still be there: what is missing is forgotten when the citizen has brought it. */
const isDue: Readonly<Record<FormNumber, (asked: Asked) => boolean>> = {
  "01": ({ dossier }) => has(dossier, "receive") || has(dossier, "accept"),
  "02": ({ dossier }) => dossier.status === "supplementRequested",
  "03": ({ dossier }) => dossier.status === "refused",
  "04": (asked) => extensionOf(asked) !== undefined,
  "05": ({ dossier }) => dossier.status === "stopped",
  "06": () => true,
};

/** The forms that a dossier may have as it stands. */
export function formsOf(dossier: Dossier): FormNumber[] {
  return FormNumber.options.filter((form) => isDue[form]({ dossier }));
}

/** @throws FormNotDue */
export function assertDue(form: FormNumber, asked: Asked): void {
  if (!isDue[form](asked)) throw new FormNotDue(form, asked.dossier);
}

function has({ history }: Dossier, step: MoveName): boolean {
  return history.some(({ move }) => move === step);
}
