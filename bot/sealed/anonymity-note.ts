import type { Language, Office } from "#shared/offices/office.ts";
import { leastStaff, takesAnonymous } from "#shared/sealed/small-groups.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";

/** What a suggestion form says about staying unnamed: what that means, or why the office does not offer it. */
export function anonymityNote(office: Pick<Office, "staff">, language: Language): string {
  const { form } = sealedTexts[language];
  return takesAnonymous(office) ? form.note : form.tooSmall(leastStaff);
}
