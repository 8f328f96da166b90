import { localDate } from "#shared/office-time/working-time.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import { extensionOf } from "./extension.ts";
import type { Extension, FormView } from "./form.ts";
import { heading } from "./heading.ts";
import { applicantRows, calledProcedure, contact, dotted, rows, signed, trackingBlock } from "./parts.ts";
import { namedWithRole, staffName } from "./people.ts";
import { spokenMoment } from "./when-written.ts";
import { apology, said, signatures } from "./words.ts";

/**
 * Apology and new appointment, before the old one has passed: the hour that was promised, why it cannot be kept, the new one
 * and who approved it. A draft says that it is one.
 */
export function form04(view: FormView): Html {
  const { office } = view;
  const extension = extensionOf(view);
  const isDraft = extension?.at === undefined;
  const date = extension?.at && localDate(extension.at, office.calendar.zone);
  return html`${heading("04", view, date)}
${isDraft && html`<p class="draft">${apology.draft}</p>`}
<div class="gap">${rows(applicantRows(view, said.greeting))}</div>
<p class="gap">${apology.opening(office.name, calledProcedure(view))}</p>
${extension && hours(view, extension)}
<p class="gap">${apology.sorry}</p>
<p class="gap">${apology.ask}</p>
${contact(view)}
${trackingBlock(view)}
${signed(undefined, { title: signatures.head, note: signatures.seal, name: staffName(office, extension?.approver) })}`;
}

function hours({ office }: FormView, { from, to, cause, approver }: Extension): Html {
  const moment = (at: string) => spokenMoment(at, office.calendar.zone);
  const approved = namedWithRole(office, approver);
  return rows([
    [apology.was, from === undefined ? dotted : moment(from)],
    [apology.because, apology.causes[cause] ?? dotted],
    [apology.now, html`<span class="due">${moment(to)}</span>`],
    [apology.approver, approved === undefined ? dotted : isolated(approved)],
  ]);
}
