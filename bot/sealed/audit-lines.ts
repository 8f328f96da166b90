import type { Language, Office } from "#shared/offices/office.ts";
import type { UnsealStep } from "#shared/sealed/unsealing.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import { writtenMoment } from "#shared/text/when.ts";
import type { Run } from "../slack/blocks.ts";
import { mention } from "../slack/blocks.ts";
import { fromPeople } from "../slack/text.ts";

interface AuditOf {
  readonly office: Pick<Office, "calendar">;
  readonly language: Language;
}

/** Lines that are shown, the newest. */
const most = 20;

/** Who did what to learn the author's name, as the author reads it. */
export function auditLines(audit: readonly UnsealStep[], { office, language }: AuditOf): Run[][] {
  const texts = unsealingTexts[language];
  return audit.slice(-most).map(({ what, at, by, reason = "proceedings", words }) => {
    const when = writtenMoment(at, office.calendar.zone);
    const said = what === "asked" ? texts.audit.asked(when, texts.ask.reasons[reason]) : texts.audit[what](when);
    return [mention(by), ` ${said}`, ...(words === undefined ? [] : [fromPeople(words)])];
  });
}
