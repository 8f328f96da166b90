import type { Suggestion } from "#shared/suggestions/suggestion.ts";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An open suggestion of a colleague; `index` names it and makes it younger. */
export function aSuggestion(index: number, changes: Partial<Suggestion> = {}): Suggestion {
  const id = [1_024, 32, 1].map((unit) => letters[Math.floor(index / unit) % 32]).join("");
  const raisedAt = new Date(Date.parse("2026-10-01T02:00:00.000Z") + index * 3_600_000).toISOString();
  return {
    id: `GY-AA${id}`,
    source: "form",
    author: "U0AUTHOR",
    text: `Góp ý số ${index}`,
    folded: `gop y so ${index}`,
    state: "new",
    date: raisedAt.slice(0, 10),
    raisedAt,
    accountable: "U0LEADER",
    answerBy: "2026-12-01T10:00:00.000Z",
    seconders: [],
    unheard: 0,
    history: [{ to: "raised", at: raisedAt, by: "U0AUTHOR" }],
    version: 1,
    ...changes,
  };
}
