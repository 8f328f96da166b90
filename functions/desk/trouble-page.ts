import type { FieldProblem } from "#shared/kernel/errors.ts";
import { escapeHtml } from "#shared/text/html.ts";
import type { Reply } from "../http/route.ts";
import { pageHeaders } from "./page-headers.ts";
import { type DeskView, deskPage } from "./pages/layout.ts";
import { refusalOf } from "./refusal-of.ts";

/** A refusal on a page of somebody who is in: what is not possible, and the same ways on as everywhere. */
export function troublePage(error: unknown, view: DeskView, stamped: (page: string) => string): Reply {
  const { status, words, reply } = refusalOf(error, view.language);
  const { fields = [] } = reply.body as { fields?: readonly FieldProblem[] };
  const list = fields.map(({ field, problem }) => `<li>${escapeHtml(field)} ${escapeHtml(problem)}</li>`);
  const said = list.length === 0 ? "" : `<ul>${list.join("")}</ul>`;
  const body = deskPage(view, { title: words, here: "home", body: said });
  return { status, body: stamped(body), headers: pageHeaders() };
}
