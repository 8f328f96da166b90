import type { Shelf, Waiting } from "./reception-queue.ts";

/**
 * What this machine keeps until it is sent: the form as it is typed and receptions that wait for the line. It holds
 * what citizens said, so it goes as soon as the office has it, and all of it when the officer leaves the page for good.
 */
export function keptFor(officeId: string, slackUser: string) {
  const name = (what: string) => `benang/${officeId}/${slackUser}/${what}`;
  const read = (what: string): unknown => {
    try {
      return JSON.parse(localStorage.getItem(name(what)) ?? "null");
    } catch {
      return null;
    }
  };
  const write = (what: string, value: unknown) => {
    if (value === undefined) localStorage.removeItem(name(what));
    else localStorage.setItem(name(what), JSON.stringify(value));
  };
  const shelf: Shelf = {
    read: () => (read("waiting") ?? []) as Waiting[],
    write: (waiting) => write("waiting", waiting.length === 0 ? undefined : waiting),
  };
  return {
    shelf,
    draft: () => read("draft") as Record<string, unknown> | null,
    keepDraft: (draft: Record<string, unknown> | undefined) => write("draft", draft),
  };
}
