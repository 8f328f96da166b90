import type { HistoryEntry } from "#shared/dossiers/dossier.ts";
import type { Extension, FormView } from "./form.ts";

/** `cause:approver:hour`, as the history keeps an extension; the hour has colons of its own. */
export function readDetail(detail: string | undefined): Pick<Extension, "cause" | "approver" | "to"> | undefined {
  const [, cause, approver, to] = /^([^:]*):([^:]*):(.+)$/.exec(detail ?? "") ?? [];
  return cause === undefined || to === undefined ? undefined : { cause, approver, to };
}

/** What Form 04 tells: the draft where there is one, else the last extension of the history; undefined where it was never extended. */
export function extensionOf({
  draft,
  dossier,
  earlierPromise,
}: Pick<FormView, "draft" | "dossier" | "earlierPromise">): Extension | undefined {
  if (draft !== undefined) return { ...draft, from: draft.from ?? dossier.promisedAt };
  const last = dossier.history.findLastIndex(({ move }) => move === "extend");
  const entry = dossier.history[last];
  const said = readDetail(entry?.detail);
  if (entry === undefined || said === undefined) return undefined;
  return { ...said, at: entry.at, from: earlierPromise ?? promiseBefore(dossier.history, last) };
}

/** The hour of the extension before; unknown where the clock stood still in between, since that moved the promise as well. */
function promiseBefore(history: readonly HistoryEntry[], index: number): string | undefined {
  const earlier = history.findLastIndex(({ move }, at) => move === "extend" && at < index);
  const paused = history.slice(earlier + 1, index).some(({ move }) => move === "resume" || move === "accept");
  return earlier < 0 || paused ? undefined : readDetail(history[earlier]?.detail)?.to;
}
