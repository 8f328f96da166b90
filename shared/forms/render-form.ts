import type { Html } from "#shared/text/html.ts";
import type { FormNumber, FormView, PaperSize } from "./form.ts";
import { form01 } from "./form-01.ts";
import { form02 } from "./form-02.ts";
import { form03 } from "./form-03.ts";
import { form04 } from "./form-04.ts";
import { form05 } from "./form-05.ts";
import { form06 } from "./form-06.ts";
import { assertDue } from "./forms-of.ts";
import { type Sheet, sheet } from "./sheet.ts";
import { titles } from "./words.ts";

/** Each form, and the paper it is printed on unless the reader asks for another: what a citizen takes home is small. */
const forms: Readonly<Record<FormNumber, { readonly main: (view: FormView) => Html; readonly size: PaperSize }>> = {
  "01": { main: form01, size: "A5" },
  "02": { main: form02, size: "A5" },
  "03": { main: form03, size: "A5" },
  "04": { main: form04, size: "A4" },
  "05": { main: form05, size: "A4" },
  "06": { main: form06, size: "A4" },
};

/**
 * A form of one dossier as a page to print, with the headers to serve it with. The layout below the national heading is
 * ours: the field lists of Circular 03/2025/TT-VPCP, Appendix I, were not verified in full.
 * @throws FormNotDue when the dossier's state does not call for it.
 */
export function renderForm(
  form: FormNumber,
  view: FormView,
  { size = forms[form].size }: { size?: PaperSize | undefined } = {},
): Sheet {
  assertDue(form, view);
  return sheet({ title: `${titles[form]} ${view.dossier.code}`, size, main: forms[form].main(view) });
}
